package org.eventassurance.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.standby.ContactPerson;
import org.eventassurance.standby.StandbyDraft;
import org.eventassurance.standby.StandbyKind;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The form by which a line of the register is written; times in the company's zone. */
record StandbyForm(
    StandbyKind kind,
    String event,
    String name,
    String person,
    String provides,
    List<String> systems,
    String channel,
    String reserves,
    @DateTimeFormat(iso = ISO.DATE) LocalDate confirmedOn,
    Boolean incidentProcess,
    @DateTimeFormat(iso = ISO.DATE) LocalDate incidentProcessOn,
    @DateTimeFormat(iso = ISO.DATE) LocalDate securityUntil,
    @DateTimeFormat(iso = ISO.DATE) LocalDate liabilityUntil,
    Boolean postsNeeded,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime reachableFrom,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime reachableUntil,
    Integer quantity,
    String place,
    List<ContactPerson> contacts,
    List<Post> posts) {

  /** What a browser's field for date and time sends. */
  private static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

  private static final int ROWS_TO_FILL = 2;
  private static final ContactPerson NOBODY = new ContactPerson("", "", "");
  private static final Post NO_POST = new Post("", "", null, null);

  /** The lists of a form always have empty rows at their end, to be filled in. */
  StandbyForm {
    contacts = roomier(contacts, NOBODY);
    posts = roomier(posts, NO_POST);
  }

  /** A post that a vendor is to staff. */
  record Post(
      String person,
      String post,
      @DateTimeFormat(pattern = MINUTES) LocalDateTime from,
      @DateTimeFormat(pattern = MINUTES) LocalDateTime until) {

    private static Post of(StandbyDraft.Post post) {
      return new Post(post.person(), post.post(), local(post.from()), local(post.until()));
    }

    private StandbyDraft.Post in(ZoneId zone) {
      return new StandbyDraft.Post(person, post, at(from, zone), at(until, zone));
    }
  }

  /** The form as it is filled in with a line. */
  static StandbyForm of(StandbyDraft line) {
    return new StandbyForm(
        line.kind(),
        line.event(),
        line.name(),
        line.person(),
        line.provides(),
        line.systems(),
        line.channel(),
        line.reserves(),
        line.confirmedOn(),
        line.incidentProcess(),
        line.incidentProcessOn(),
        line.securityUntil(),
        line.liabilityUntil(),
        line.postsNeeded(),
        local(line.reachableFrom()),
        local(line.reachableUntil()),
        line.quantity(),
        line.place(),
        line.contacts(),
        line.posts().stream().map(Post::of).toList());
  }

  StandbyDraft draft(ZoneId zone) {
    return new StandbyDraft(
        kind,
        event,
        name,
        person,
        provides,
        systems,
        channel,
        reserves,
        confirmedOn,
        incidentProcess,
        incidentProcessOn,
        securityUntil,
        liabilityUntil,
        postsNeeded,
        at(reachableFrom, zone),
        at(reachableUntil, zone),
        quantity,
        place,
        filled(contacts, NOBODY).toList(),
        filled(posts, NO_POST).map(post -> post.in(zone)).toList());
  }

  private static <R> List<R> roomier(List<R> rows, R empty) {
    List<R> longer =
        rows == null ? new ArrayList<>() : new ArrayList<>(filled(rows, empty).toList());
    longer.addAll(Collections.nCopies(ROWS_TO_FILL, empty));
    return longer;
  }

  private static <R> Stream<R> filled(List<R> rows, R empty) {
    return rows.stream().filter(row -> row != null && !row.equals(empty));
  }

  private static LocalDateTime local(OffsetDateTime time) {
    return time == null ? null : time.toLocalDateTime();
  }

  private static OffsetDateTime at(LocalDateTime local, ZoneId zone) {
    return local == null ? null : local.atZone(zone).toOffsetDateTime();
  }
}
