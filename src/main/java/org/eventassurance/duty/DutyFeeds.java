package org.eventassurance.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventassurance.calendar.CalendarFeed;
import org.eventassurance.calendar.FeedEntry;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Duty as calendars that people subscribe to (B5); entries move when the event does. */
@RestController
@Tag(name = "Duty")
@Transactional(readOnly = true)
class DutyFeeds {

  private static final String TEXT_CALENDAR = "text/calendar;charset=UTF-8";

  private final DutyRoster roster;
  private final RosterWords words;
  private final DutyAccess access;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;

  DutyFeeds(
      DutyRoster roster,
      RosterWords words,
      DutyAccess access,
      MajorEvents events,
      OrganisationDirectory organisation) {
    this.roster = roster;
    this.words = words;
    this.access = access;
    this.events = events;
    this.organisation = organisation;
  }

  @GetMapping(path = "/api/events/{code}/duty.ics", produces = TEXT_CALENDAR)
  @Operation(summary = "The duty of an event as a calendar (iCalendar); without phone numbers")
  String ofEvent(@PathVariable String code, Locale language) {
    MajorEvent event = events.get(code);
    return new CalendarFeed(event.name(), entries(event, shift -> true, language).toList()).text();
  }

  @GetMapping(path = "/api/people/{id}/duty.ics", produces = TEXT_CALENDAR)
  @Operation(
      summary = "The duty of a person for all events as a calendar (iCalendar)",
      description = "For the person, those who lead them, the leadership, and programs that read.")
  String ofPerson(@PathVariable String id, Authentication caller, Locale language) {
    Person person =
        organisation
            .current()
            .person(id)
            .orElseThrow(() -> Problem.notFound("There is nobody '%s'.", id));
    access.requireReaderOf(id, caller);
    return new CalendarFeed(
            person.name(),
            events.all().stream()
                .filter(event -> event.status() != EventStatus.CANCELLED)
                .flatMap(event -> entries(event, shift -> id.equals(shift.person()), language))
                .toList())
        .text();
  }

  private Stream<FeedEntry> entries(
      MajorEvent event, Predicate<DutyShift> choice, Locale language) {
    return roster.plan(event.code()).stream()
        .flatMap(
            plan ->
                roster.of(event.code()).stream()
                    .filter(choice)
                    .map(shift -> entry(event, plan, shift, language)));
  }

  private FeedEntry entry(MajorEvent event, DutyPlan plan, DutyShift shift, Locale language) {
    String post = words.post(shift.post(), language);
    DutyShift shown = shift.withoutNumbers();
    return new FeedEntry(
        uid(event, shown),
        shift.startsAt(),
        shift.endsAt(),
        event.name() + ": " + post + ", " + words.who(shown),
        words.place(shift.place() == DutyPlace.ON_SITE, language),
        shift.post() == DutyPost.GENERAL_DUTY_OFFICER ? plan.commandCentre() : "",
        plan.plannedAt());
  }

  /** The same wherever the event moves: a shift is known by how far it is from the go-live. */
  private static String uid(MajorEvent event, DutyShift shift) {
    String who = shift.person() == null ? shift.outsider() : shift.person();
    String key =
        "%s %s %s %s"
            .formatted(
                event.code(),
                shift.post(),
                who,
                Duration.between(event.window().goLiveAt(), shift.startsAt()));
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@event-assurance";
  }
}
