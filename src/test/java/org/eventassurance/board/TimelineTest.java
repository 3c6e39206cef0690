package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleOverviews.at;

import java.util.List;
import org.eventassurance.board.Timeline.Bar;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;
import org.junit.jupiter.api.Test;

/** The drawing of an event of a hundred days, from 1 January to 11 April. */
class TimelineTest {

  private final PhaseDeadline done =
      phase("2026-01-01T00:00", "2026-01-31T00:00", "2026-01-21T00:00");
  private final PhaseDeadline late = phase("2026-01-11T00:00", null, "2026-01-31T00:00");
  private final PhaseDeadline active = phase("2026-01-31T00:00", null, "2026-04-11T00:00");
  private final Timeline timeline =
      new Timeline(hundredDays(List.of(done, late, active)), at("2026-02-10T00:00"));

  @Test
  void aPhaseThatEndedLateShowsItsOverrun() {
    assertThat(timeline.spent(done)).isEqualTo(new Bar(0, 20));
    assertThat(timeline.overrun(done)).isEqualTo(new Bar(20, 10));
    assertThat(timeline.left(done).width()).isZero();
  }

  @Test
  void aLatePhaseRunsOverUntilNow() {
    assertThat(timeline.spent(late)).isEqualTo(new Bar(10, 20));
    assertThat(timeline.overrun(late)).isEqualTo(new Bar(30, 10));
    assertThat(timeline.left(late).width()).isZero();
  }

  @Test
  void aPhaseInTimeHasSomeTimeLeft() {
    assertThat(timeline.spent(active)).isEqualTo(new Bar(30, 10));
    assertThat(timeline.left(active)).isEqualTo(new Bar(40, 60));
    assertThat(timeline.overrun(active).width()).isZero();
  }

  @Test
  void momentsOutsideLieAtTheEnds() {
    assertThat(timeline.at(at("2025-12-01T00:00"))).isZero();
    assertThat(timeline.at(at("2026-12-01T00:00"))).isEqualTo(100);
    assertThat(timeline.now()).isEqualTo(40);
    assertThat(timeline.showsNow()).isTrue();
    assertThat(new Timeline(hundredDays(List.of()), at("2026-04-12T00:00")).showsNow()).isFalse();
  }

  private static EventOverview hundredDays(List<PhaseDeadline> phases) {
    return SampleOverviews.lasting(at("2026-01-01T00:00"), at("2026-04-11T00:00"), phases);
  }

  private static PhaseDeadline phase(String started, String ended, String due) {
    return new PhaseDeadline(
        "readiness",
        null,
        at(started),
        ended == null ? null : at(ended),
        at(due),
        false,
        false,
        false,
        "");
  }
}
