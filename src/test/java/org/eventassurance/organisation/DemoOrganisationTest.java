package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

@DisplayName("The demo's organisation")
class DemoOrganisationTest {

  private final OrganisationDirectory directory =
      new OrganisationDirectory(
          "classpath:organisation/demo.yaml",
          Locale.ENGLISH,
          new DemoMode("jdbc:h2:mem:demo", "127.0.0.1"),
          new DefaultResourceLoader(),
          event -> {});

  private final Organisation organisation = directory.current();

  @Test
  @Tag("E3")
  @Tag("E4")
  @Tag("E5")
  @Tag("E6")
  @Tag("E7")
  @Tag("E8")
  void has_every_party_of_an_event() {
    assertThat(organisation.departments())
        .extracting(Department::id)
        .containsExactly(
            "sre",
            "dba",
            "qa",
            "base-services",
            "marketing",
            "business",
            "business-2",
            "payment",
            "quality-committee",
            "leadership");
    assertThat(organisation.roles())
        .containsExactly(
            "sre",
            "dba",
            "qa",
            "base-services",
            "marketing",
            "business",
            "payment",
            "quality-committee",
            "leadership");
  }

  @Test
  void has_two_departments_that_share_a_role() {
    assertThat(organisation.departmentsWithRole("business"))
        .extracting(Department::id)
        .containsExactly("business", "business-2");
  }

  @Test
  @Tag("B1")
  void has_a_head_office_and_a_branch() {
    assertThat(organisation.departments())
        .extracting(Department::unit)
        .contains("head-office", "shenzhen-branch");
  }

  @Test
  @Tag("E24")
  void has_a_lead_and_a_quality_liaison_for_each_department() {
    assertThat(organisation.departments())
        .allSatisfy(
            department -> {
              assertThat(department.lead()).isEqualTo(department.id() + "-lead");
              assertThat(department.qualityLiaison()).isEqualTo(department.id() + "-liaison");
            });
  }

  @Test
  void has_a_member_for_each_department_and_an_owner_and_an_admin() {
    assertThat(
            Stream.of(
                "sre",
                "dba",
                "qa",
                "base",
                "marketing",
                "business",
                "business2",
                "payment",
                "quality",
                "leader"))
        .allSatisfy(id -> assertThat(organisation.departmentsOf(id)).hasSize(1));
    assertThat(organisation.processOwners()).containsExactly("owner");
    assertThat(organisation.admins()).containsExactly("admin");
    assertThat(organisation.people()).hasSize(32);
  }

  @Test
  void lets_forms_choose_in_the_reader_s_language() {
    assertThat(new DepartmentChoices(directory).choices(Locale.CHINESE))
        .extracting("value", "label")
        .contains(tuple("payment", "支付部"));
    assertThat(new PersonChoices(directory).choices(Locale.ENGLISH))
        .extracting("value", "label")
        .contains(
            tuple("sre", "Chen Wei (Site Reliability Engineering)"), tuple("owner", "Julia Stein"));
  }

  @Test
  void routes_tasks_to_roles_departments_and_people_but_to_nobody_else() {
    OrganisationRouting routing = new OrganisationRouting(directory);

    assertThat(routing.isGroup("business-2")).isTrue();
    assertThat(routing.isGroup("quality-committee")).isTrue();
    assertThat(routing.isGroup("people")).isFalse();
    assertThat(routing.isGroup("business2")).isFalse();
    assertThat(routing.isPerson("business2")).isTrue();
    assertThat(routing.isPerson("business-2")).isFalse();
  }
}
