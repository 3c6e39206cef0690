package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A node that is asked for absences")
class AbsencesTest {

  private static final Instant NOON = Instant.parse("2026-11-10T04:00:00Z");

  private final AbsenceTable table = mock(AbsenceTable.class);
  private final OrganisationDirectory directory = mock(OrganisationDirectory.class);
  private final Clock clock = mock(Clock.class);
  private final Absences absences = new Absences(table, directory, clock);

  @BeforeEach
  void annIsAway() {
    when(clock.instant()).thenReturn(NOON);
    when(directory.current()).thenReturn(company());
    when(table.notOver(any())).thenReturn(new Absentees(List.of(away("ann", "bob"))));
  }

  @Test
  void reads_them_once_for_thousands_of_questions() {
    for (int mail = 0; mail < 10_000; mail++) {
      assertThat(absences.standIn("ann", NOON)).isEqualTo("bob");
      when(clock.instant()).thenReturn(NOON.plusNanos(mail * 300_000L));
    }
    verify(table, times(1)).notOver(any());
  }

  @Test
  void hears_within_seconds_of_one_that_was_entered_elsewhere() {
    assertThat(absences.standIn("bob", NOON)).isEqualTo("bob");
    when(table.notOver(any())).thenReturn(new Absentees(List.of(away("bob", "cat"))));
    assertThat(absences.standIn("bob", NOON)).isEqualTo("bob");

    when(clock.instant()).thenReturn(NOON.plusSeconds(4));

    assertThat(absences.standIn("bob", NOON)).isEqualTo("cat");
  }

  @Test
  void hears_at_once_of_one_that_was_entered_here() {
    assertThat(absences.standIn("bob", NOON)).isEqualTo("bob");
    when(table.notOver(any())).thenReturn(new Absentees(List.of(away("bob", "cat"))));

    absences.forget();

    assertThat(absences.standIn("bob", NOON)).isEqualTo("cat");
  }

  @Test
  void reads_them_anew_when_the_clock_is_put_back() {
    absences.standIn("ann", NOON);
    when(clock.instant()).thenReturn(NOON.minusSeconds(3600));

    absences.standIn("ann", NOON);

    verify(table).notOver(NOON.minusSeconds(3600));
  }

  @Test
  void reckons_with_the_organisation_as_it_is_now() {
    assertThat(absences.standIn("ann", NOON)).isEqualTo("bob");

    when(directory.current()).thenReturn(new Organisation(List.of(), List.of(person("ann"))));

    assertThat(absences.standIn("ann", NOON)).isEqualTo("ann");
  }

  @Test
  void lends_the_groups_of_whoever_is_away_to_the_last_in_the_chain_alone() {
    when(table.notOver(any()))
        .thenReturn(new Absentees(List.of(away("ann", "bob"), away("bob", "cat"))));

    assertThat(absences.groupsOf("cat")).containsExactlyInAnyOrder("c", "a", "role-a", "b");
    assertThat(absences.groupsOf("bob")).containsExactly("b");
    assertThat(absences.groupsOf("ann")).as("keeps their own").containsExactly("a", "role-a");
    assertThat(absences.lentGroups("cat")).containsExactlyInAnyOrder("a", "role-a", "b");
  }

  private static Absence away(String person, String substitute) {
    return new Absence(
        1, person, substitute, NOON.minusSeconds(3600), NOON.plusSeconds(3600), "", person, NOON);
  }

  private static Organisation company() {
    return new Organisation(
        List.of(
            department("a", "ann", Set.of("role-a")),
            department("b", "bob", Set.of()),
            department("c", "cat", Set.of())),
        List.of(person("ann"), person("bob"), person("cat")));
  }

  private static Department department(String id, String member, Set<String> roles) {
    return new Department(
        id, new Name(id, id), "head-office", roles, member, member, List.of(member));
  }

  private static Person person(String id) {
    return new Person(id, id, id + "@example.com", Locale.ENGLISH);
  }
}
