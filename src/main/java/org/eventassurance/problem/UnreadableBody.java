package org.eventassurance.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says where a JSON body is wrong, like {@code days[3].date}, and what belongs there. */
final class UnreadableBody {

  private static final String WHOLE = "body";

  private UnreadableBody() {}

  static FieldError explain(HttpMessageNotReadableException e) {
    if (NestedExceptionUtils.getMostSpecificCause(e) instanceof StreamReadException syntax) {
      return new FieldError(WHOLE, notJson(syntax));
    }
    if (e.getCause() instanceof JsonMappingException mapping) {
      return new FieldError(path(mapping), message(mapping));
    }
    return new FieldError(WHOLE, "Send a JSON object.");
  }

  private static Sentence notJson(StreamReadException syntax) {
    JsonLocation at = syntax.getLocation();
    return Sentence.of(
        "Send valid JSON; at line %s, column %s it is not: %s.",
        at.getLineNr(), at.getColumnNr(), syntax.getOriginalMessage());
  }

  private static Sentence message(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return Sentence.of("Leave this field out, it is not known; known are: %s.", known(unknown));
    }
    if (e.getCause() instanceof IllegalArgumentException refused) {
      return Sentence.of(refused.getMessage());
    }
    if (e instanceof InvalidFormatException format) {
      return Expectation.of(format.getTargetType()).insteadOf(format.getValue());
    }
    if (e instanceof MismatchedInputException mismatch) {
      return Expectation.of(mismatch.getTargetType()).sentence();
    }
    return Expectation.of(null).sentence();
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException e) {
    List<Reference> steps = e.getPath();
    if (steps.isEmpty()) {
      return WHOLE;
    }
    String path = steps.stream().map(UnreadableBody::step).collect(Collectors.joining());
    return path.startsWith(".") ? path.substring(1) : path;
  }

  private static String step(Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
  }
}
