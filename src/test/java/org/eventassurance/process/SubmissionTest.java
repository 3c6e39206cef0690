package org.eventassurance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.Test;

class SubmissionTest {

  @Test
  void textComesWithoutTheBlanksAroundIt() {
    Submission submission = submissionOf("note", " two words ");
    assertThat(submission.text("note")).isEqualTo("two words");
    assertThat(submission.textOrNull("note")).isEqualTo("two words");
    assertThat(submission.is("note", "two words")).isTrue();
  }

  @Test
  void whatWasNotFilledInIsEmptyOrNull() {
    Submission submission = submissionOf("note", null);
    assertThat(submission.text("note")).isEmpty();
    assertThat(submission.textOrNull("note")).isNull();
    assertThat(submission.texts("note")).isEmpty();
    assertThat(submission.number("note")).isNull();
    assertThat(submission.longNumber("note")).isNull();
    assertThat(submission.decimal("note")).isNull();
    assertThat(submission.moment("note")).isNull();
  }

  @Test
  void blanksAloneAreNoText() {
    assertThat(submissionOf("note", "  ").textOrNull("note")).isNull();
  }

  @Test
  void largeNumbersAndDecimalPlacesAreNotLost() {
    assertThat(submissionOf("orders", 3_000_000_000L).longNumber("orders"))
        .isEqualTo(3_000_000_000L);
    assertThat(submissionOf("gbps", 1.5).decimal("gbps")).isEqualTo(1.5);
    assertThat(submissionOf("minutes", 90L).number("minutes")).isEqualTo(90);
  }

  @Test
  void severalAnswersKeepTheirOrder() {
    assertThat(submissionOf("systems", List.of("pay", "cart")).texts("systems"))
        .containsExactly("pay", "cart");
  }

  @Test
  void aTimeKeepsTheOffsetThatItWasWrittenWith() {
    Submission submission = submissionOf("at", "2026-11-11T20:00+08:00");
    assertThat(submission.time("at")).isEqualTo(OffsetDateTime.parse("2026-11-11T20:00+08:00"));
    assertThat(submission.moment("at")).isEqualTo(Instant.parse("2026-11-11T12:00:00Z"));
  }

  @Test
  void aTimeWithoutOffsetIsRefused() {
    Submission submission = submissionOf("at", "2026-11-11T20:00");
    assertThatThrownBy(() -> submission.moment("at"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Give date, time and offset");
  }

  private static Submission submissionOf(String key, Object value) {
    Map<String, Object> values = new HashMap<>();
    values.put(key, value);
    return Submission.ofStart(values, "tester", "process");
  }
}
