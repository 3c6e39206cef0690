package org.eventassurance.standby;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * A line of the register as somebody wants it; see {@link StandbyEntry}. What is missing is null or
 * blank.
 *
 * @param event the code of the event that it is for; left out if it stands by for all
 */
public record StandbyDraft(
    StandbyKind kind,
    @Schema(example = "LAUNCH-2026") String event,
    @Schema(example = "Yunda CDN") String name,
    String person,
    @Schema(example = "CDN for the live stream") String provides,
    List<String> systems,
    String channel,
    String reserves,
    LocalDate confirmedOn,
    Boolean incidentProcess,
    LocalDate incidentProcessOn,
    LocalDate securityUntil,
    LocalDate liabilityUntil,
    Boolean postsNeeded,
    OffsetDateTime reachableFrom,
    OffsetDateTime reachableUntil,
    Integer quantity,
    String place,
    List<ContactPerson> contacts,
    List<Post> posts) {

  /** A post that a vendor is to staff. */
  public record Post(String person, String post, OffsetDateTime from, OffsetDateTime until) {

    public Post {
      person = text(person);
      post = text(post);
    }

    boolean isBlank() {
      return person.isEmpty() && post.isEmpty() && from == null && until == null;
    }

    StaffedPost staffed() {
      return new StaffedPost(person, post, instant(from), instant(until));
    }
  }

  public StandbyDraft {
    event = text(event).isEmpty() ? null : text(event);
    name = text(name);
    person = text(person).isEmpty() ? null : text(person);
    provides = text(provides);
    systems = systems == null ? List.of() : systems.stream().distinct().toList();
    channel = text(channel);
    reserves = text(reserves);
    place = text(place);
    contacts =
        contacts == null
            ? List.of()
            : contacts.stream().filter(one -> one != null && !one.isBlank()).toList();
    posts =
        posts == null
            ? List.of()
            : posts.stream().filter(one -> one != null && !one.isBlank()).toList();
  }

  /** A line of this kind of which nothing is known yet. */
  public static StandbyDraft blank(StandbyKind kind, String event) {
    return of(kind, event, null, null, null, null, null, null, null, null, null, null);
  }

  /** Somebody who responds when called; the name is left out for a person of the organisation. */
  static StandbyDraft contact(
      String event,
      String name,
      String person,
      String role,
      List<String> systems,
      OffsetDateTime from,
      OffsetDateTime until,
      ContactPerson reached) {
    return of(
        StandbyKind.CONTACT,
        event,
        name,
        person,
        role,
        systems,
        null,
        from,
        until,
        null,
        null,
        List.of(reached));
  }

  /** Spare parts. */
  static StandbyDraft spare(
      String event,
      String name,
      String purpose,
      List<String> systems,
      Integer quantity,
      String place,
      LocalDate confirmedOn) {
    return of(
        StandbyKind.SPARE,
        event,
        name,
        null,
        purpose,
        systems,
        confirmedOn,
        null,
        null,
        quantity,
        place,
        null);
  }

  /** Somebody who helps from outside. */
  static StandbyDraft help(
      String event,
      String name,
      String with,
      List<String> systems,
      LocalDate confirmedOn,
      ContactPerson reached) {
    return of(
        StandbyKind.OUTSIDE_HELP,
        event,
        name,
        null,
        with,
        systems,
        confirmedOn,
        null,
        null,
        null,
        null,
        List.of(reached));
  }

  /** A line without what vendors alone have. */
  private static StandbyDraft of(
      StandbyKind kind,
      String event,
      String name,
      String person,
      String provides,
      List<String> systems,
      LocalDate confirmedOn,
      OffsetDateTime from,
      OffsetDateTime until,
      Integer quantity,
      String place,
      List<ContactPerson> contacts) {
    return new StandbyDraft(
        kind,
        event,
        name,
        person,
        provides,
        systems,
        null,
        null,
        confirmedOn,
        null,
        null,
        null,
        null,
        null,
        from,
        until,
        quantity,
        place,
        contacts,
        null);
  }

  /** The line as it is stored; only what belongs to its kind is taken over. */
  StandbyEntry entry(Long id, int version, String shownName, String by, Instant at) {
    boolean vendor = kind == StandbyKind.VENDOR;
    boolean contact = kind == StandbyKind.CONTACT;
    boolean spare = kind == StandbyKind.SPARE;
    return new StandbyEntry(
        id,
        version,
        kind,
        event,
        shownName,
        contact ? person : null,
        provides,
        systems,
        vendor ? channel : "",
        vendor ? reserves : "",
        contact ? null : confirmedOn,
        vendor ? incidentProcess : null,
        vendor ? incidentProcessOn : null,
        vendor ? securityUntil : null,
        vendor ? liabilityUntil : null,
        vendor && !Boolean.FALSE.equals(postsNeeded),
        contact ? instant(reachableFrom) : null,
        contact ? instant(reachableUntil) : null,
        spare ? quantity : null,
        spare ? place : "",
        by,
        at,
        spare ? List.of() : contacts,
        vendor ? posts.stream().map(Post::staffed).toList() : List.of());
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.MINUTES);
  }

  private static String text(String given) {
    return Objects.requireNonNullElse(given, "").strip();
  }
}
