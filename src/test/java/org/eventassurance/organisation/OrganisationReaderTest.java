package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An organisation file")
class OrganisationReaderTest {

  /** The line numbers of the refusals below are lines of this text. */
  private static final String GOOD =
      """
      departments:
        - id: sre
          name: { en: Reliability, zh: 稳定性 }
          unit: head-office
          roles: [sre]
          lead: ann
          qualityLiaison: bob
          members: [cat]
        - id: shop
          name: { en: Shop, zh: 商城 }
          unit: shanghai
          roles: [business]
          lead: bob
          qualityLiaison: ann
      people:
        - { id: ann, name: Ann Ames, email: ann@example.com, language: en }
        - { id: bob, name: 李波, email: bob@example.com, language: zh }
        - { id: cat, name: Cat Chu, email: cat@example.com }
      processOwners: [ann]
      admins: [bob]
      quietHours: { from: 21:00, until: 8:00 }
      workingDays: [monday, saturday]
      """;

  @Test
  @Tag("B1")
  @Tag("E24")
  void describes_departments_of_head_office_and_branches_with_lead_and_liaison() {
    Organisation organisation = read(GOOD);

    Department sre = organisation.department("sre").orElseThrow();
    assertThat(sre.name()).isEqualTo(new Name("Reliability", "稳定性"));
    assertThat(sre.unit()).isEqualTo("head-office");
    assertThat(sre.roles()).containsExactly("sre");
    assertThat(sre.lead()).isEqualTo("ann");
    assertThat(sre.qualityLiaison()).isEqualTo("bob");
    assertThat(organisation.department("shop").orElseThrow().unit()).isEqualTo("shanghai");
    assertThat(organisation.processOwners()).containsExactly("ann");
    assertThat(organisation.admins()).containsExactly("bob");
  }

  @Test
  void counts_lead_and_liaison_among_the_members() {
    Organisation organisation = read(GOOD);

    assertThat(organisation.department("sre").orElseThrow().members())
        .containsExactly("ann", "bob", "cat");
    assertThat(organisation.groupsOf("cat")).containsExactly("sre");
    assertThat(organisation.groupsOf("bob")).containsExactly("sre", "shop", "business");
    assertThat(organisation.leads("bob", "business")).isTrue();
    assertThat(organisation.leads("ann", "business")).isFalse();
  }

  @Test
  void gives_the_company_s_language_to_whoever_names_none() {
    Organisation organisation = read(GOOD);

    assertThat(organisation.person("ann").orElseThrow().language()).isEqualTo(Locale.ENGLISH);
    assertThat(organisation.person("bob").orElseThrow().language()).isEqualTo(Locale.CHINESE);
    assertThat(organisation.person("cat").orElseThrow().language()).isEqualTo(Locale.CHINESE);
  }

  @Test
  void says_when_the_company_sleeps_and_on_which_weekdays_it_works() {
    Organisation organisation = read(GOOD);

    assertThat(organisation.quietHours())
        .contains(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
    assertThat(organisation.workingWeek())
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
  }

  @Test
  void may_leave_the_company_s_hours_out() {
    Organisation organisation =
        read(GOOD.replaceAll("quietHours: .*\\R", "").replaceAll("workingDays: .*\\R", ""));

    assertThat(organisation.quietHours()).isEmpty();
    assertThat(organisation.workingWeek())
        .containsExactlyInAnyOrderElementsOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lead: ann              | lead: bert            | line 6: department 'sre' names lead 'bert', but no person has this id.
          lead: ann              |                       | line 2: department 'sre' has no 'lead'; add it.
          lead: ann              | lead:                 | line 6: 'lead' of department 'sre' must be a text.
          lead: ann              | lead: [ann]           | line 6: 'lead' of department 'sre' must be a text.
          lead: ann              | leader: ann           | line 6: 'leader' is not known here; use id, lead, members, name, qualityLiaison, roles, unit.
          qualityLiaison: bob    | qualityLiaison: bert  | line 7: department 'sre' names quality liaison 'bert', but no person has this id.
          members: [cat]         | members: [cat, dan]   | line 8: department 'sre' names member 'dan', but no person has this id.
          members: [cat]         | members: cat          | line 8: 'members' of department 'sre' must be a list.
          members: [cat]         | lead: bob             | line 8: 'lead' stands here twice; keep one of the two.
          id: shop               | id: sre               | line 9: department 'sre' stands in line 2 already; give one of them another id.
          id: shop               | id: the shop          | line 9: 'the shop' cannot be the id of a department; use at most 64 letters, digits, '-', '_' and '.', and begin with a letter or a digit.
          id: shop               | id: people            | line 9: 'people' is a group of the product itself; give the department another id.
          id: shop               | id: process-owner     | line 9: 'process-owner' is a group of the product itself; give the department another id.
          roles: [business]      | roles: [commander]    | line 12: 'commander' is a group of the product itself; give the role another id.
          roles: [business]      | roles: [camunda-admin]| line 12: 'camunda-admin' is a group of the product itself; give the role another id.
          roles: [business]      | roles: ['a,b']        | line 12: 'a,b' cannot be the id of a role; use at most 64 letters, digits, '-', '_' and '.', and begin with a letter or a digit.
          roles: [sre]           | roles: [shop]         | line 5: department 'sre' has the role 'shop', which is also the id of a department without this role; rename the role or give it to that department too.
          zh: 商城               | cn: 商城              | line 10: 'cn' is not known here; use en, zh.
          unit: shanghai         | unit: far away        | line 11: 'far away' cannot be the id of a unit; use at most 64 letters, digits, '-', '_' and '.', and begin with a letter or a digit.
          unit: shanghai         |                       | line 9: department 'shop' has no 'unit'; add it.
          id: cat                | id: ann               | line 18: person 'ann' stands in line 16 already; give one of them another id.
          , email: cat@example.com |                     | line 18: person 'cat' has no 'email'; add it.
          email: cat@example.com | email: cat            | line 18: person 'cat' has 'cat' for an e-mail address; write one such as name@example.com.
          email: cat@example.com | email: "a@b.c,d@e.f"  | line 18: person 'cat' has 'a@b.c,d@e.f' for an e-mail address; write one such as name@example.com.
          language: zh           | language: fr          | line 17: person 'bob' has the language 'fr'; use en or zh.
          processOwners: [ann]   | processOwners: [zoe]  | line 19: 'processOwners' names person 'zoe', but no person has this id.
          admins: [bob]          | admins: [zoe]         | line 20: 'admins' names person 'zoe', but no person has this id.
          admins: [bob]          | administrators: [bob] | line 20: 'administrators' is not known here; use admins, departments, people, processOwners, quietHours, workingDays.
          from: 21:00            | from: 9 pm            | line 21: '9 pm' is no time of the day; write one such as 21:00.
          until: 8:00            | until: 25:00          | line 21: '25:00' is no time of the day; write one such as 21:00.
          until: 8:00            | until: 21:00          | line 21: the quiet hours end when they begin; leave 'quietHours' out if there are none.
          , until: 8:00          |                       | line 21: quietHours of the file has no 'until'; add it.
          until: 8:00            | to: 8:00              | line 21: 'to' is not known here; use from, until.
          { from: 21:00, until: 8:00 } | 21:00-08:00     | line 21: quietHours of the file must be keys with values, such as 'id: …'.
          saturday]              | sat]                  | line 22: 'sat' is no day of the week; write one such as monday.
          [monday, saturday]     | calendar              | line 22: 'workingDays' of the file must be a list.
          - { id: cat, name: Cat Chu, email: cat@example.com } | - cat | line 18: person must be keys with values, such as 'id: …'.
          name: { en: Shop, zh: 商城 } | name: Shop      | line 10: name of department 'shop' must be keys with values, such as 'id: …'.
          unit: shanghai         | unit: "shanghai       | line 23: this cannot be read as YAML: found unexpected end of stream.
          unit: shanghai         | unit: a: b            | line 11: this cannot be read as YAML: mapping values are not allowed here.
          """)
  void is_refused_with_the_line_and_the_reason(String part, String replacement, String refusal) {
    assertThat(GOOD).contains(part);
    String bad = GOOD.replace(part, replacement == null ? "" : replacement);

    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(InvalidConfigurationException.class)
        .message()
        .contains("organisation.yaml, " + refusal);
  }

  @Test
  void is_refused_for_all_its_errors_at_once_in_the_order_of_lines() {
    String bad =
        GOOD.replace("admins: [bob]", "admins: [zoe]")
            .replace("lead: ann", "lead: bert")
            .replace("ann@example.com", "ann");

    assertThatThrownBy(() -> read(bad))
        .message()
        .hasLineCount(3)
        .containsSubsequence("line 6: ", "line 16: ", "line 20: ");
  }

  @Test
  void is_refused_when_it_is_empty_or_no_mapping() {
    assertThatThrownBy(() -> read("# nothing yet\n"))
        .hasMessage("organisation.yaml, line 1: the file is empty.");
    assertThatThrownBy(() -> read("- departments"))
        .hasMessage("organisation.yaml, line 1: the file must begin with a key, such as 'id:'.");
    assertThatThrownBy(() -> read("people: []"))
        .hasMessage("organisation.yaml, line 1: the file has no 'departments'; add it.");
  }

  @Test
  void may_refer_to_itself_but_neither_without_end_nor_to_java_types() {
    assertThatThrownBy(() -> read("departments: &all [*all]\npeople: []"))
        .hasMessageContaining("department must be keys with values");
    assertThatThrownBy(() -> read("departments: !!javax.script.ScriptEngineManager []"))
        .hasMessageContaining("line 1: this cannot be read as YAML: Global tag is not allowed");
  }

  private static Organisation read(String text) {
    YamlFile file = YamlFile.parse("organisation.yaml", text);
    Organisation organisation = OrganisationReader.read(file, Locale.CHINESE);
    file.verify();
    return organisation;
  }
}
