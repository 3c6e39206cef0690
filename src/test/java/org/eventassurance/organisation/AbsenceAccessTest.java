package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

@DisplayName("An absence may be entered")
class AbsenceAccessTest {

  private final OrganisationDirectory directory = mock(OrganisationDirectory.class);
  private final AbsenceAccess access = new AbsenceAccess(directory);

  AbsenceAccessTest() {
    when(directory.current()).thenReturn(company());
  }

  @Test
  void by_the_person_and_by_their_lead() {
    assertThat(access.mayEnter("cat", caller("cat"))).isTrue();
    assertThat(access.mayEnter("cat", caller("ann"))).isTrue();
    assertThat(access.mayEnter("ann", caller("cat"))).isFalse();
    assertThat(access.mayEnter("cat", caller("lea"))).as("leads another department").isFalse();
  }

  @Test
  void by_leadership_and_admin_for_everybody() {
    assertThat(people(caller("bob", "GROUP_leadership")))
        .containsExactly("ann", "bob", "cat", "lea");
    assertThat(people(caller("root", "ROLE_ADMIN"))).containsExactly("ann", "bob", "cat", "lea");
    assertThat(people(caller("ann"))).containsExactly("ann", "cat");
    assertThat(people(caller("root"))).isEmpty();
  }

  @Test
  void by_no_lead_for_a_leader_whose_rights_the_substitute_gets() {
    assertThat(access.mayEnter("bob", caller("ann"))).isFalse();
    assertThat(access.mayEnter("bob", caller("bob"))).isTrue();
  }

  private Stream<String> people(Authentication caller) {
    return access.peopleOf(caller).stream().map(Person::id);
  }

  private static Authentication caller(String id, String... authorities) {
    return new TestingAuthenticationToken(id, null, authorities);
  }

  /** Ann leads Bob and Cat; Bob is also one of the leadership, which Lea leads. */
  private static Organisation company() {
    return new Organisation(
        List.of(
            department("sre", "ann", List.of("ann", "bob", "cat")),
            department("leadership", "lea", List.of("lea", "bob"))),
        Stream.of("ann", "bob", "cat", "lea")
            .map(id -> new Person(id, id, id + "@example.com", Locale.ENGLISH))
            .toList());
  }

  private static Department department(String id, String lead, List<String> members) {
    return new Department(id, new Name(id, id), "head-office", Set.of(id), lead, lead, members);
  }
}
