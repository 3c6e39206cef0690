package org.eventassurance.board;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.eventassurance.organisation.Absence;
import org.eventassurance.organisation.Absences;

/** Some people who are away around the moment of the samples. */
final class SampleAbsences {

  private SampleAbsences() {}

  /**
   * {@code sre} is away, and so is their substitute, who has one; {@code leader} goes away soon.
   */
  static void given(Absences absences) {
    when(absences.underWayOrComing())
        .thenReturn(
            List.of(
                absence(1, "sre", "dba", "2026-10-12T09:00:00+08:00", "2026-10-19T09:00:00+08:00"),
                absence(2, "dba", "base", "2026-10-14T09:00:00+08:00", "2026-10-17T09:00:00+08:00"),
                absence(
                    3, "leader", "sre", "2026-12-24T00:00:00+08:00", "2027-01-04T09:00:00+08:00")));
    when(absences.standIn(eq("sre"), any())).thenReturn("base");
    when(absences.standIn(eq("dba"), any())).thenReturn("base");
    when(absences.standIn(eq("leader"), any())).thenReturn("sre");
  }

  private static Absence absence(
      long id, String person, String substitute, String from, String until) {
    return new Absence(
        id,
        person,
        substitute,
        at(from),
        at(until),
        "Because of <b>" + person + "</b>",
        person,
        at(from));
  }

  private static Instant at(String moment) {
    return SampleOverviews.at(moment.substring(0, 16)).toInstant();
  }
}
