package org.eventassurance.contingency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write as steps can be shown, and none of it is carried out. */
class PlanStepsTest {

  @Test
  void stepsAreAListWithHeadingsBelowThoseOfThePage() {
    assertThat(PlanSteps.html("1. One\n2. **Two**\n\n# The way back"))
        .contains("<ol>", "<strong>Two</strong>", "<h2>The way back</h2>");
  }

  @Test
  void stepsAreTickedOffOneByOneAsPlainText() {
    assertThat(
            PlanSteps.list(
                "Before: call SRE.\n\n1. Set **the** limit.\n2. Tell\n   - support\n3. Watch."))
        .containsExactly("Set the limit.", "Tell\n- support", "Watch.");
    assertThat(PlanSteps.list("Restart it.\n\nWatch it."))
        .containsExactly("Restart it.", "Watch it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "![a](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[a]: javascript:alert(1)\n\n[a]"
      })
  void nothingIsCarriedOut(String steps) {
    assertThat(PlanSteps.html(steps))
        .doesNotContainPattern("(?i)<(script|img [^>]*onerror)")
        .doesNotContainPattern("(?i)(href|src)=\"(javascript|data:text)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "`", "1. "})
  void whatIsNestedWithoutEndIsShownToo(String nested) {
    String steps = nested.repeat(20_000 / nested.length());

    assertThat(PlanSteps.html(steps)).isNotBlank();
    assertThat(PlanSteps.html(steps + "x" + "** *".repeat(1000))).isNotBlank();
  }
}
