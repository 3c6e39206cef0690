package org.eventassurance.standby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eventassurance.language.Words;
import org.eventassurance.standby.StandbyView.Reached;
import org.junit.jupiter.api.Test;

/** Numbers of people are for people. */
class StandbyViewsTest {

  private static final Instant NOW = Instant.parse("2026-11-11T12:00:00Z");

  private final StandbyViews views = new StandbyViews(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

  @Test
  void aProgramReadsWhoStandsByButNotHowTheyAreReached() {
    assertThat(view(true).contacts())
        .containsExactly(new Reached("Wang Wu", "139 1234 5678", "wang@cdn.example"));
    assertThat(view(false).contacts()).containsExactly(new Reached("Wang Wu", null, null));
    assertThat(view(false).channel()).as("it may hold a number").isNull();
  }

  private StandbyView view(boolean withNumbers) {
    StandbyDraft help =
        StandbyDraft.help(
            null,
            "Yunda CDN",
            "Edge nodes",
            null,
            null,
            new ContactPerson("Wang Wu", "139 1234 5678", "wang@cdn.example"));
    StandbyEntry entry = help.entry(1L, 1, help.name(), "sre", NOW);
    return views.of(new StandbyUse(entry, Optional.empty(), List.of()), withNumbers, Words.ENGLISH);
  }
}
