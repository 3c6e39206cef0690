package org.eventassurance.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.MediaType;

/**
 * A calendar that people subscribe to (iCalendar, RFC 5545). Times are written in UTC; the same
 * entries give the same text.
 *
 * @param name what calendar programs call it
 */
public record CalendarFeed(String name, List<FeedEntry> entries) {

  /** Calendar clients expect UTF-8. */
  public static final MediaType TEXT_CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  public CalendarFeed {
    entries =
        entries.stream()
            .sorted(Comparator.comparing(FeedEntry::from).thenComparing(FeedEntry::uid))
            .toList();
  }

  /** The calendar as clients read it. */
  public String text() {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Event Assurance//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    entries.stream().map(CalendarFeed::event).forEach(calendar::add);
    return written(calendar);
  }

  private static VEvent event(FeedEntry entry) {
    VEvent event = new VEvent(false);
    event.add(new Uid(entry.uid()));
    event.add(new DtStamp(entry.changedAt()));
    event.add(new LastModified(entry.changedAt()));
    event.add(new DtStart<>(entry.from()));
    event.add(new DtEnd<>(entry.until()));
    event.add(new Summary(entry.summary()));
    if (!entry.description().isEmpty()) {
      event.add(new Description(entry.description()));
    }
    if (!entry.location().isEmpty()) {
      event.add(new Location(entry.location()));
    }
    return event;
  }

  private static String written(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
