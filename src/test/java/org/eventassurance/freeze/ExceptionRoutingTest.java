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
class ExceptionRoutingTest {

  private static final Organisation ORGANISATION =
      new Organisation(
          List.of(department("qa", "anna"), department("sre", "bo", "cai")), List.of());

  @Test
  @Tag("B4")
  void theRoleOfTheTableDecides() {
    assertThat(ExceptionRouting.approvers(ORGANISATION, "sre", "bo")).containsExactly("sre");
    assertThat(ExceptionRouting.approvers(ORGANISATION, "qa", "bo")).containsExactly("qa");
  }

  @Test
  @Tag("B4")
  void whereNobodyElseHasTheRoleTheLeadershipDecidesToo() {
    assertThat(ExceptionRouting.approvers(ORGANISATION, "qa", "anna"))
        .containsExactlyInAnyOrder("qa", "leadership");
  }

  private static Department department(String id, String... members) {
    return new Department(
        id, new Name(id, id), "head-office", Set.of(id), members[0], members[0], List.of(members));
  }
}
