package org.eventassurance.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.eventassurance.problem.Problem;

/**
 * What a program looks for in a timeline, as the parameters of its request say it; null for what
 * they don't.
 */
record TimelineSearch(
    OffsetDateTime from,
    OffsetDateTime to,
    Set<TimelineKind> kind,
    String system,
    String q,
    @Schema(defaultValue = "OLDEST") Order first,
    @Schema(defaultValue = "1000", minimum = "1", maximum = "10000") Integer limit,
    String after) {

  private static final int MOST = 10_000;
  private static final int UNLESS_ASKED = 1000;

  /** Which comes first. */
  enum Order {
    OLDEST,
    NEWEST
  }

  /**
   * The question.
   *
   * @throws Problem 400 for a limit that is none
   */
  TimelineQuery query() {
    int most = Objects.requireNonNullElse(limit, UNLESS_ASKED);
    if (most < 1 || most > MOST) {
      throw Problem.invalid("limit", "Give a number from 1 to %s.", MOST);
    }
    return new TimelineQuery(
        moment(from),
        moment(to),
        Objects.requireNonNullElse(kind, Set.of()),
        given(system).strip(),
        given(q).strip(),
        first == Order.NEWEST,
        most,
        given(after));
  }

  private static Instant moment(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static String given(String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
