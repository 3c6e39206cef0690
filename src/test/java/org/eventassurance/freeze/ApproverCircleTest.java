package org.eventassurance.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Name;
import org.eventassurance.organisation.Organisation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is asked about an exception to the freeze. */
class ApproverCircleTest {

  private static final Organisation ORGANISATION =
      new Organisation(
          List.of(department("qa", "anna"), department("sre", "bo", "cai")), List.of());

  @Test
  @Tag("B4")
  void theRoleOfTheTableDecides() {
    assertThat(ApproverCircle.groups(ORGANISATION, "sre", "bo")).containsExactly("sre");
    assertThat(ApproverCircle.groups(ORGANISATION, "qa", "bo")).containsExactly("qa");
  }

  @Test
  @Tag("B4")
  void whereNobodyElseHasTheRoleTheLeadershipDecidesToo() {
    Organisation led =
        new Organisation(
            List.of(department("qa", "anna"), department("leadership", "dan")), List.of());
    assertThat(ApproverCircle.groups(led, "qa", "anna"))
        .containsExactlyInAnyOrder("qa", "leadership");
    assertThat(ApproverCircle.groups(led, "leadership", "dan"))
        .as("the only leader asks for it: somebody else is the admin")
        .containsExactlyInAnyOrder("leadership", "camunda-admin");
  }

  private static Department department(String id, String... members) {
    return new Department(
        id, new Name(id, id), "head-office", Set.of(id), members[0], members[0], List.of(members));
  }
}
