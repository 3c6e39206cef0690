package org.eventassurance.standby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.majorevent.EventWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is missing of whom or what stands by, by the moments of one event. */
class GapPolicyTest {

  private static final EventWindow EVENT =
      new EventWindow(
          at("2026-11-11T20:00").toInstant(),
          at("2026-11-12T02:00").toInstant(),
          at("2026-11-11T19:30").toInstant());

  private final GapPolicy policy =
      new GapPolicy(EVENT, ZoneId.of("Asia/Shanghai"), person -> !person.equals("gone"));

  @Test
  @Tag("B7")
  void nobodyIsMissedAsLongAsSomebodyCanBeReached() {
    assertThat(unreachable(contact(null, null))).isEmpty();
    assertThat(
            unreachable(
                contact("2026-11-11T23:00", "2026-11-12T02:00"),
                contact("2026-11-11T08:00", "2026-11-11T23:00")))
        .isEmpty();
  }

  @Test
  @Tag("B7")
  void theHoursThatNobodyCoversAreNamed() {
    assertThat(
            unreachable(
                contact("2026-11-11T20:00", "2026-11-11T21:00"),
                contact("2026-11-11T20:30", "2026-11-11T20:45"),
                contact("2026-11-11T22:00", "2026-11-12T01:00")))
        .containsExactly(
            "No responder can be reached from 2026-11-11 19:30 until 2026-11-11 20:00.",
            "No responder can be reached from 2026-11-11 21:00 until 2026-11-11 22:00.",
            "No responder can be reached from 2026-11-12 01:00 until 2026-11-12 02:00.");
    assertThat(unreachable(contact("2026-12-01T00:00", null)))
        .containsExactly(
            "No responder can be reached from 2026-11-11 19:30 until 2026-11-12 02:00.");
  }

  @Test
  @Tag("B9")
  void whatHoldsToTheLastDayIsEnoughAndWhatEndsTheDayBeforeIsNot() {
    assertThat(expired("2026-11-12")).isEmpty();
    assertThat(expired("2026-11-11"))
        .extracting(gap -> gap.what().toString())
        .containsExactly(
            "The security assessment holds until 2026-11-11 only, not to the event's end.");
  }

  @Test
  @Tag("B7")
  void whoeverHasLeftTheOrganisationDoesNotStandBy() {
    StandbyDraft gone =
        StandbyDraft.contact(
            null, "", "gone", "", null, null, null, new ContactPerson("", "139", ""));

    assertThat(policy.of(stored(gone), true))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.expired()).isTrue();
              assertThat(gap.what()).hasToString("This person has left the organisation.");
            });
  }

  private List<Gap> expired(String securityUntil) {
    StandbyDraft vendor =
        new StandbyDraft(
            StandbyKind.VENDOR,
            null,
            "CDN",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            LocalDate.parse(securityUntil),
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            null);
    return policy.of(stored(vendor), true).stream().filter(Gap::expired).toList();
  }

  private List<String> unreachable(StandbyEntry... contacts) {
    return policy.unreachable(Stream.of(contacts).toList()).stream()
        .map(gap -> gap.what().toString())
        .toList();
  }

  private static StandbyEntry contact(String from, String until) {
    return stored(
        StandbyDraft.contact(
            null,
            "Somebody",
            null,
            "",
            null,
            from == null ? null : at(from),
            until == null ? null : at(until),
            new ContactPerson("", "139", "")));
  }

  private static StandbyEntry stored(StandbyDraft draft) {
    return draft.entry(1L, 1, draft.name(), "sre", EVENT.goLiveAt());
  }

  private static OffsetDateTime at(String local) {
    return OffsetDateTime.parse(local + ":00+08:00");
  }
}
