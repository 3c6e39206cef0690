package org.eventassurance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Calendars are read by other programs, whatever people write into them. */
class CalendarFeedTest {

  private static final Instant FROM = Instant.parse("2026-09-15T12:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-09-16T15:59:00Z");

  @Test
  void aCalendarProgramReadsWhatWasWritten() throws Exception {
    String summary = "发布会, 封板; \"P1\"\\ " + "很长".repeat(60);
    String description = "first line\nBEGIN:VEVENT\nlast line";
    FeedEntry entry =
        new FeedEntry("freeze-1@event-assurance", FROM, UNTIL, summary, description, "ECC 3", FROM);

    String text = new CalendarFeed("Change freezes", List.of(entry)).text();

    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().hasErrors()).isFalse();
    List<VEvent> events = calendar.getComponents(Component.VEVENT);
    VEvent event = events.get(0);
    assertThat(events).hasSize(1);
    assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(FROM);
    assertThat(Instant.from(event.getDateTimeEnd().getDate())).isEqualTo(UNTIL);
    assertThat(event.getSummary().getValue()).isEqualTo(summary);
    assertThat(event.getDescription().getValue()).isEqualTo(description);
    assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("freeze-1@event-assurance");
    assertThat(text.lines()).allMatch(line -> line.length() <= 75);
  }

  @Test
  void anEmptyCalendarIsACalendar() throws Exception {
    String text = new CalendarFeed("Nothing", List.of()).text();

    assertThat(new CalendarBuilder().build(new StringReader(text)).getComponentList().getAll())
        .isEmpty();
  }
}
