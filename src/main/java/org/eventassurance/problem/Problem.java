package org.eventassurance.problem;

import java.io.Serial;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that cannot be carried out, as an RFC 9457 problem: {@code detail} is a sentence that a
 * person can act on, {@code errors} names the fields. It is written in English, as a {@link
 * Sentence} with its arguments, and said in the reader's language where it is answered.
 */
public final class Problem extends ErrorResponseException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;
  private final transient List<FieldError> errors;

  private Problem(HttpStatus status, Sentence sentence, List<FieldError> errors) {
    super(status, body(status, sentence, errors, Words.ENGLISH), null);
    this.sentence = sentence;
    this.errors = List.copyOf(errors);
  }

  /** 400: values that are wrong; the detail sums up the fields' messages. */
  public static Problem invalid(List<FieldError> errors) {
    return new Problem(HttpStatus.BAD_REQUEST, sum(errors), errors);
  }

  /**
   * Passes values that nothing is wrong with.
   *
   * @throws Problem 400 with all errors, if there are any
   */
  public static void refuseAny(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw invalid(errors);
    }
  }

  /** 400: one value that is wrong. */
  public static Problem invalid(String field, String message, Object... arguments) {
    return invalid(List.of(new FieldError(field, message, arguments)));
  }

  /** 403: the caller may not do this. */
  public static Problem denied(String detail, Object... arguments) {
    return new Problem(HttpStatus.FORBIDDEN, Sentence.of(detail, arguments), List.of());
  }

  /** 404: there is no such thing. */
  public static Problem notFound(String detail, Object... arguments) {
    return new Problem(HttpStatus.NOT_FOUND, Sentence.of(detail, arguments), List.of());
  }

  /** 409: the request contradicts the present state. */
  public static Problem conflict(String detail) {
    return conflict(Sentence.of(detail));
  }

  /** 409: the request contradicts the present state. */
  public static Problem conflict(Sentence detail) {
    return new Problem(HttpStatus.CONFLICT, detail, List.of());
  }

  /** 409: one value contradicts the present state. */
  public static Problem conflict(String field, String message) {
    return conflict(new FieldError(field, message));
  }

  /** 409: one value contradicts the present state. */
  public static Problem conflict(FieldError error) {
    return new Problem(HttpStatus.CONFLICT, error.sentence(), List.of(error));
  }

  /** 413: more was sent than is taken. */
  public static Problem tooLarge(String field, String message, Object... arguments) {
    FieldError error = new FieldError(field, message, arguments);
    return new Problem(HttpStatus.PAYLOAD_TOO_LARGE, error.sentence(), List.of(error));
  }

  /** 503: not now, but the same request may be carried out later. */
  public static Problem unavailable(String detail) {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, Sentence.of(detail), List.of());
  }

  /** What the caller reads, in English. */
  public String detail() {
    return getBody().getDetail();
  }

  /** What the caller reads. */
  public Sentence sentence() {
    return sentence;
  }

  /** What is wrong field by field; empty if no single field is to blame. */
  public List<FieldError> errors() {
    return errors;
  }

  /** The problem as it is answered to a reader of these words. */
  public ProblemDetail body(Words words) {
    return body(HttpStatus.valueOf(getStatusCode().value()), sentence, errors, words);
  }

  private static ProblemDetail body(
      HttpStatus status, Sentence sentence, List<FieldError> errors, Words words) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, words.say(sentence));
    body.setProperty("errors", errors.stream().map(error -> error.in(words)).toList());
    return body;
  }

  private static Sentence sum(List<FieldError> errors) {
    return Sentence.of(
        String.join(" ", Collections.nCopies(errors.size(), "%s: %s")),
        errors.stream().flatMap(error -> Stream.of(error.field(), error.sentence())).toArray());
  }

  @Override
  public String getMessage() {
    return detail();
  }

  /**
   * One wrong field.
   *
   * @param field its name as the caller sent it
   * @param sentence says what to do
   */
  public record FieldError(String field, Sentence sentence) {

    /** An error that is said in English and translated where it is answered. */
    public FieldError(String field, String message, Object... arguments) {
      this(field, Sentence.of(message, arguments));
    }

    /** What to do, in English. */
    public String message() {
      return sentence.toString();
    }

    private WrongField in(Words words) {
      return new WrongField(field, words.say(sentence));
    }
  }

  /** A wrong field as it is answered. */
  private record WrongField(String field, String message) {}
}
