package org.eventassurance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that people write into a table is run by whoever opens it. */
class SpreadsheetTableTest {

  @Test
  void aTableIsQuotedWhereItHasToBe() {
    StringBuilder text = new StringBuilder();
    SpreadsheetTable table = SpreadsheetTable.on(text, List.of("id", "what"));
    table.line(-7, "a \"quoted\" word, and a comma");
    table.line(1.5, null);
    assertThat(text)
        .hasToString("\uFEFFid,what\r\n-7,\"a \"\"quoted\"\" word, and a comma\"\r\n1.5,\r\n");
    assertThatIllegalArgumentException().isThrownBy(() -> table.line("too few"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86 139", "-2", "@SUM(A1)", "\t=1", "  =1", "＝1", "\r=1", "\ta"})
  void whatASpreadsheetTakesForAFormulaIsText(String cell) {
    assertThat(SpreadsheetTable.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1+1=2", "a-b", "大促", "<script>", "'=1"})
  void anythingElseStaysAsItIs(String cell) {
    assertThat(SpreadsheetTable.harmless(cell)).isEqualTo(cell);
  }
}
