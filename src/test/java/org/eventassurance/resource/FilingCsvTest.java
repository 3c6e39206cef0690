package org.eventassurance.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Items as people keep them in a spreadsheet. */
@Tag("E10")
class FilingCsvTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void columnsComeInAnyOrderAndMayBeMissing() {
    FilingCsv csv =
        FilingCsv.read(
            """
            \uFEFFquantity, kind ,purpose,neededFrom,neededUntil
            2.5,CDN,"Pictures, video",2026-11-11 20:00,2026-11-12T02:00+08:00

            3,SNAT,,,
            """,
            SHANGHAI);

    assertThat(csv.drafts())
        .containsExactly(
            new ItemDraft(
                "CDN",
                new BigDecimal("2.5"),
                null,
                null,
                Instant.parse("2026-11-11T12:00:00Z"),
                Instant.parse("2026-11-11T18:00:00Z"),
                "Pictures, video"),
            new ItemDraft("SNAT", new BigDecimal("3"), null, null, null, null, null));
    assertThat(csv.field(0, "kind")).isEqualTo("line 2, kind");
    assertThat(csv.field(1, "kind")).as("empty lines count").isEqualTo("line 4, kind");
  }

  @Test
  void everyCellThatCannotBeReadIsNamedWithItsLine() {
    Problem refused =
        refusal(
            """
            kind,quantity,neededFrom
            CDN,many,2026-11-11 20:00
            CDN,1,11.11.2026
            CDN,1,2026-02-30 10:00
            """);

    assertThat(refused.errors())
        .extracting(FieldError::field)
        .containsExactly("line 2, quantity", "line 3, neededFrom", "line 4, neededFrom");
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThat(refusal("kind,quality\nCDN,1\n").detail()).contains("There is no column 'quality'");
    assertThat(refusal("kind,kind\nCDN,1\n").detail()).contains("'kind' only once");
    assertThat(refusal("kind,quantity\n\"CDN,1\n").detail()).contains("no table");
    assertThat(FilingCsv.read("", SHANGHAI).drafts()).isEmpty();
  }

  private static Problem refusal(String table) {
    return catchThrowableOfType(Problem.class, () -> FilingCsv.read(table, SHANGHAI));
  }
}
