package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whoever stands in")
class AbsenteesTest {

  private static final Instant NOON = Instant.parse("2026-11-10T04:00:00Z");

  @Test
  void is_the_person_themselves_as_long_as_they_are_there() {
    assertThat(absentees().standIn("ann", NOON)).isEqualTo("ann");
    assertThat(absentees().standIns(NOON)).isEmpty();
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2026-11-10T07:59:59.999Z, ann",
    "2026-11-10T08:00:00Z, bob",
    "2026-11-10T08:29:59.999Z, bob",
    "2026-11-10T08:30:00Z, ann"
  })
  void is_the_substitute_from_the_first_moment_until_the_person_is_back(
      Instant at, String standIn) {
    Absentees absentees =
        absentees(away("ann", "bob", "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z"));

    assertThat(absentees.standIn("ann", at)).isEqualTo(standIn);
  }

  @Test
  void is_the_substitute_s_substitute_while_that_one_is_away_too() {
    Absentees absentees = absentees(away("ann", "bob"), away("bob", "cat"));

    assertThat(absentees.standIn("ann", NOON)).isEqualTo("cat");
    assertThat(absentees.standIns(NOON)).containsOnly(entry("ann", "cat"), entry("bob", "cat"));
  }

  @Test
  void is_the_substitute_again_once_that_one_is_back() {
    Absentees absentees =
        absentees(
            away("ann", "bob"), away("bob", "cat", "2026-11-10T00:00:00Z", "2026-11-10T04:00:00Z"));

    assertThat(absentees.standIn("ann", NOON.minusSeconds(1))).isEqualTo("cat");
    assertThat(absentees.standIn("ann", NOON)).isEqualTo("bob");
  }

  @Test
  void is_the_person_themselves_where_all_in_a_circle_are_away() {
    Absentees pair = absentees(away("ann", "bob"), away("bob", "ann"));
    Absentees tail = absentees(away("ann", "bob"), away("bob", "cat"), away("cat", "bob"));

    assertThat(pair.standIn("ann", NOON)).isEqualTo("ann");
    assertThat(pair.standIns(NOON)).isEmpty();
    assertThat(tail.standIn("ann", NOON)).isEqualTo("ann");
    assertThat(tail.standIn("cat", NOON)).isEqualTo("cat");
  }

  @Test
  void is_nobody_who_has_left_the_company() {
    Organisation company = new Organisation(List.of(), List.of(person("ann"), person("cat")));
    Absentees absentees = absentees(away("ann", "bob"), away("bob", "cat")).within(company);

    assertThat(absentees.standIn("ann", NOON)).isEqualTo("ann");
    assertThat(absentees.all()).isEmpty();
  }

  @Test
  void is_there_for_the_hours_that_the_clock_shows_when_it_is_changed() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant from = LocalDateTime.parse("2026-10-25T00:00").atZone(berlin).toInstant();
    Instant until = LocalDateTime.parse("2026-10-26T00:00").atZone(berlin).toInstant();
    Absentees absentees = absentees(away("ann", "bob", from.toString(), until.toString()));

    assertThat(absentees.standIn("ann", from.plusSeconds(25 * 3600 - 1))).isEqualTo("bob");
    assertThat(absentees.standIn("ann", from.plusSeconds(25 * 3600))).isEqualTo("ann");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-11-10T06:00:00Z, 2026-11-10T08:00:00Z, false",
    "2026-11-10T06:00:00Z, 2026-11-10T08:01:00Z, true",
    "2026-11-10T08:10:00Z, 2026-11-10T08:20:00Z, true",
    "2026-11-10T07:00:00Z, 2026-11-10T09:00:00Z, true",
    "2026-11-10T08:29:00Z, 2026-11-10T09:00:00Z, true",
    "2026-11-10T08:30:00Z, 2026-11-10T09:00:00Z, false"
  })
  void is_named_once_for_each_moment(Instant from, Instant until, boolean overlaps) {
    Absentees absentees =
        absentees(away("ann", "bob", "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z"));

    assertThat(absentees.overlapping(new NewAbsence("ann", "cat", from, until, "")).isPresent())
        .isEqualTo(overlaps);
    assertThat(absentees.overlapping(new NewAbsence("bob", "cat", from, until, ""))).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-11-10T08:00:00Z, 2026-11-10T08:30:00Z, true",
    "2026-11-10T08:10:00Z, 2026-11-10T08:20:00Z, true",
    "2026-11-10T07:59:00Z, 2026-11-10T08:30:00Z, false",
    "2026-11-10T08:00:00Z, 2026-11-10T08:31:00Z, false"
  })
  void is_lacking_if_away_all_the_time(Instant from, Instant until, boolean lacking) {
    Absentees absentees =
        absentees(away("bob", "cat", "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z"));

    assertThat(absentees.lackSubstitute(new NewAbsence("ann", "bob", from, until, "")))
        .isEqualTo(lacking);
  }

  @Test
  void begins_and_ends_to_the_minute() {
    NewAbsence absence =
        new NewAbsence(
            " ann ",
            "bob",
            Instant.parse("2026-11-10T08:00:59.9Z"),
            Instant.parse("2026-11-10T08:30:01Z"),
            null);

    assertThat(absence)
        .isEqualTo(
            new NewAbsence(
                "ann",
                "bob",
                Instant.parse("2026-11-10T08:00:00Z"),
                Instant.parse("2026-11-10T08:30:00Z"),
                ""));
  }

  private static Absentees absentees(Absence... absences) {
    return new Absentees(Stream.of(absences).toList());
  }

  private static Absence away(String person, String substitute) {
    return away(person, substitute, "2026-11-10T00:00:00Z", "2026-11-11T00:00:00Z");
  }

  private static Absence away(String person, String substitute, String from, String until) {
    Instant begin = Instant.parse(from);
    return new Absence(1, person, substitute, begin, Instant.parse(until), "", person, begin);
  }

  private static Person person(String id) {
    return new Person(id, id, id + "@example.com", Locale.ENGLISH);
  }
}
