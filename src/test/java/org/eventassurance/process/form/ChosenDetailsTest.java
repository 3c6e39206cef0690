package org.eventassurance.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenDetailsTest {

  @Test
  void theBrowserPicksWhatIsToldOfTheOptionThatIsChosen() {
    assertThat(told("Checkout", "Search").into("It had: {{systems}}, {{others}}"))
        .isEqualTo(
            "It had: {{get value({ \"A-1\": \"Checkout\", \"B\": \"Search\" }, basedOn)}}, {{others}}");
  }

  @Test
  void whatIsToldCannotBreakOutOfTheTemplate() {
    assertThat(told("a \"quoted\" {{x}}", "back\\slash\nand line").into("{{systems}}"))
        .isEqualTo(
            "{{get value({ \"A-1\": \"a \\\"quoted\\\" ((x))\", \"B\": \"back/slash and line\" },"
                + " basedOn)}}");
  }

  private static ChosenDetails told(String ofTheFirst, String ofTheSecond) {
    return ChosenDetails.of(
        Map.of("systems", Map.of("A-1", ofTheFirst, "B", ofTheSecond)), "basedOn");
  }
}
