package org.eventassurance.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.Person;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A roster comes out of a spreadsheet and goes back into one. */
@Tag("B5")
class RosterCsvTest {

  private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGIN = Instant.parse("2026-11-11T12:00:00Z");
  private static final Instant END = Instant.parse("2026-11-11T20:00:00Z");
  private static final Organisation PEOPLE =
      new Organisation(
          List.of(), List.of(person("sre", "Chen Wei"), person("dba", "Li"), person("qa", "Li")));

  @Test
  void whatIsWrittenIsReadAgain() {
    List<DutyShift> shifts =
        List.of(
            new DutyShift(
                DutyPost.GENERAL_DUTY_OFFICER, DutyPlace.ON_SITE, "sre", null, BEGIN, END),
            new DutyShift(
                DutyPost.VENDOR,
                DutyPlace.ON_SITE,
                null,
                "Yunda CDN, \"Zhang\" San, 139 0000 0000",
                BEGIN,
                END));

    assertThat(read(RosterCsv.write(shifts, COMPANY))).isEqualTo(shifts);
  }

  @Test
  void columnsComeInAnyOrderOrWithoutNamesAndTimesInTheCompanysZone() {
    DutyShift shift = new DutyShift(DutyPost.NETWORK, DutyPlace.REMOTE, "sre", null, BEGIN, END);

    assertThat(
            read(
                """
                from;until;person;post;place
                2026-11-11 20:00;2026-11-12 04:00;Chen Wei;network;remote
                """))
        .containsExactly(shift);
    assertThat(read("NETWORK,REMOTE,sre,,2026-11-11 20:00,2026-11-11T20:00Z"))
        .containsExactly(shift);
    assertThat(read("\uFEFFDEVELOPER\t\tsre\t\t2026-11-11T20:00\t2026-11-12T04:00\n\n"))
        .as("developers are remote unless the line says otherwise")
        .extracting(DutyShift::place)
        .containsExactly(DutyPlace.REMOTE);
  }

  @Test
  void whatIsWrongIsNamedByLineAndColumn() {
    assertThat(
            errors(
                "post,place,person,outsider,from,until",
                "COOK,ON_SITE,sre,,2026-11-11 20:00,2026-11-12 04:00",
                "SYSTEM,MOON,sre,,2026-11-11 20:00,2026-11-12 04:00",
                "SYSTEM,,nobody,,2026-11-11 20:00,2026-11-12 04:00",
                "SYSTEM,,Li,,2026-11-11 20:00,2026-11-12 04:00",
                "SYSTEM,,sre,,2026-11-11 20:00,2026-11-11 19:00",
                "SYSTEM,,sre,,2062-11-11 20:00,2062-11-12 19:00",
                "SYSTEM,,,,2026-11-11 20:00,",
                "SYSTEM,,sre,Zhang,2026-11-11 20:00,2026-11-12 04:00",
                "VENDOR,,,=1+1,2026-11-11 20:00,2026-11-12 04:00"))
        .containsExactly(
            "line 2, post",
            "line 3, place",
            "line 4, person",
            "line 5, person",
            "line 6, until",
            "line 7, from",
            "line 8, until",
            "line 8, person",
            "line 9, outsider",
            "line 10, outsider");
    assertThat(errors("SYSTEM,,sre,,yesterday,2026-11-12 04:00,too much"))
        .containsExactly("line 1", "line 1, from");
    assertThat(errors("post,phone", "SYSTEM,139")).containsExactly("line 1");
  }

  @Test
  void aPhoneNumberIsLeftOutForThoseWhoReadNone() {
    DutyShift vendor =
        new DutyShift(
            DutyPost.VENDOR, DutyPlace.ON_SITE, null, "CDN 24, Zhang, +86 139 1234", BEGIN, END);

    assertThat(vendor.withoutNumbers().outsider()).isEqualTo("CDN 24, Zhang");
  }

  private static List<String> errors(String... lines) {
    Problem problem = catchThrowableOfType(Problem.class, () -> read(String.join("\n", lines)));
    return problem.errors().stream().map(FieldError::field).toList();
  }

  private static List<DutyShift> read(String text) {
    RosterCsv csv = RosterCsv.read(text, COMPANY);
    return new ShiftReader(PEOPLE, BEGIN.minusSeconds(86_400), END.plusSeconds(86_400))
        .read(csv.drafts(), csv::field);
  }

  private static Person person(String id, String name) {
    return new Person(id, name, id + "@example.com", Locale.ENGLISH);
  }
}
