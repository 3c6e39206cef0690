package org.eventassurance.problem;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that cannot be carried out, as an RFC 9457 problem: {@code detail} is a sentence that a
 * person can act on, {@code errors} names the fields.
 */
public final class Problem extends ErrorResponseException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  private Problem(HttpStatus status, String detail, List<FieldError> errors) {
    super(status, body(status, detail, errors), null);
    this.errors = List.copyOf(errors);
  }

  /** 400: values that are wrong; the detail sums up the fields' messages. */
  public static Problem invalid(List<FieldError> errors) {
    String detail =
        errors.stream()
            .map(error -> error.field() + ": " + error.message())
            .collect(Collectors.joining(" "));
    return new Problem(HttpStatus.BAD_REQUEST, detail, errors);
  }

  /** 400: one value that is wrong. */
  public static Problem invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  /** 403: the caller may not do this. */
  public static Problem denied(String detail) {
    return new Problem(HttpStatus.FORBIDDEN, detail, List.of());
  }

  /** 404: there is no such thing. */
  public static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND, detail, List.of());
  }

  /** 409: the request contradicts the present state. */
  public static Problem conflict(String detail) {
    return new Problem(HttpStatus.CONFLICT, detail, List.of());
  }

  /** 409: one value contradicts the present state. */
  public static Problem conflict(String field, String message) {
    return new Problem(HttpStatus.CONFLICT, message, List.of(new FieldError(field, message)));
  }

  /** What the caller reads. */
  public String detail() {
    return getBody().getDetail();
  }

  /** What is wrong field by field; empty if no single field is to blame. */
  public List<FieldError> errors() {
    return errors;
  }

  private static ProblemDetail body(HttpStatus status, String detail, List<FieldError> errors) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setProperty("errors", errors);
    return body;
  }

  @Override
  public String getMessage() {
    return detail();
  }

  /**
   * One wrong field.
   *
   * @param field its name as the caller sent it
   * @param message a sentence that says what to do
   */
  public record FieldError(String field, String message) {}
}
