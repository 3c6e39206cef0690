package org.eventassurance.problem;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers every refused request of our own REST interface with {@code application/problem+json}:
 * {@code detail} says what to do, {@code errors} names the fields, in the reader's language.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

  private final Dictionary dictionary;

  ProblemHandler(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Our own refusals are told in the reader's language. */
  @Override
  protected ResponseEntity<Object> handleErrorResponseException(
      ErrorResponseException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return e instanceof Problem problem
        ? answer(problem, request)
        : super.handleErrorResponseException(e, headers, status, request);
  }

  /** A part of the path or a parameter that is not of the right kind. */
  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    Sentence message = Expectation.of(e.getRequiredType()).insteadOf(e.getValue());
    return refuse(e.getPropertyName(), message, request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Class<?> type = e.getMethodParameter().getParameterType();
    return refuse(e.getParameterName(), Expectation.of(type).sentence(), request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problem.invalid(List.of(UnreadableBody.explain(e))), request);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldError> errors =
        e.getAllErrors().stream()
            .map(error -> new FieldError(field(error), message(error)))
            .toList();
    return answer(Problem.invalid(errors), request);
  }

  /** Two who change the same thing at once: the later one reads again and decides anew. */
  @ExceptionHandler({
    OptimisticLockingFailureException.class,
    DuplicateKeyException.class,
    OptimisticLockingException.class
  })
  ResponseEntity<Object> handleConcurrentChange(Exception e, WebRequest request) {
    return answer(
        Problem.conflict("Somebody else changed this at the same moment: load it and try again."),
        request);
  }

  /** Every problem has {@code errors}, also those that are about no field. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem && lacksErrors(problem)) {
      problem.setProperty("errors", List.of());
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  private static String field(ObjectError error) {
    return error instanceof org.springframework.validation.FieldError ofField
        ? ofField.getField()
        : error.getObjectName();
  }

  /** Of several parameters that are bound together, one that is not of the right kind. */
  private static Sentence message(ObjectError error) {
    if (!error.contains(TypeMismatchException.class)) {
      return Sentence.of("%s", error.getDefaultMessage());
    }
    TypeMismatchException mismatch = error.unwrap(TypeMismatchException.class);
    return Expectation.of(mismatch.getRequiredType()).insteadOf(mismatch.getValue());
  }

  private static boolean lacksErrors(ProblemDetail problem) {
    return problem.getProperties() == null || !problem.getProperties().containsKey("errors");
  }

  private ResponseEntity<Object> refuse(String field, Sentence message, WebRequest request) {
    return answer(Problem.invalid(List.of(new FieldError(field, message))), request);
  }

  private ResponseEntity<Object> answer(Problem problem, WebRequest request) {
    Words words = dictionary.in(LocaleContextHolder.getLocale());
    return handleExceptionInternal(
        problem, problem.body(words), problem.getHeaders(), problem.getStatusCode(), request);
  }
}
