package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.FoundPlans;
import org.eventassurance.contingency.PlanKind;
import org.eventassurance.contingency.PlanQuery;
import org.eventassurance.contingency.SamplePlans;
import org.eventassurance.contingency.SystemCoverage;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** A plan is found and read by whoever is woken by an alert. */
@Tag("E17")
class PlansPageTest extends BoardTest {

  private final ContingencyPlan plan = SamplePlans.degradedCheckout();

  @BeforeEach
  void thereIsAPlan() {
    List<CataloguedSystem> systems = List.of(catalogue.system("checkout").orElseThrow());
    when(catalogue.systems()).thenReturn(systems);
    when(plans.find(any())).thenReturn(new FoundPlans(3, List.of(plan)));
    when(plans.lastDrills(anyCollection())).thenReturn(Map.of(7L, SamplePlans.failedDrill()));
    when(plans.get(7)).thenReturn(plan);
    when(plans.drills(plan)).thenReturn(List.of(SamplePlans.failedDrill()));
    when(plans.revisions(plan)).thenReturn(SamplePlans.revisions());
    when(plans.get(8)).thenThrow(Problem.notFound("There is no contingency plan %s.", 8));
  }

  @Test
  void aPlanIsFoundByWordsSystemAndType() throws Exception {
    ResultActions page = visit("/plans?q=error&system=checkout&type=DEGRADE");

    assertThat(text(page))
        .containsSubsequence(
            "Contingency plans",
            "Degrade the checkout",
            "Error rate above 1 %",
            "Degrade",
            "did not work",
            "Checkout",
            "works after 3 min",
            "And 2 more");
    assertThat(html(page)).contains("value=\"error\"", "value=\"checkout\" selected");
    verify(plans).find(new PlanQuery("checkout", null, PlanKind.DEGRADE, "error", false, 0, 100));
  }

  @Test
  void whileOneTypesOnlyWhatIsFoundIsAnswered() throws Exception {
    ResultActions part =
        board
            .perform(get("/plans?q=error").header("HX-Request", "true").with(sre()))
            .andExpect(status().isOk());
    assertThat(html(part)).contains("id=\"found\"", "Degrade the checkout").doesNotContain("<form");
  }

  @Test
  void aPlanIsReadAsStepsAndNothingOfItIsMarkup() throws Exception {
    ResultActions page = visit("/plans/7");

    assertThat(text(page))
        .containsSubsequence(
            "Degrade the checkout",
            "Call it when",
            "Error rate above 1 %",
            "3 minutes",
            "switch-operator",
            "Steps",
            "Switch off recommendations",
            "Drills",
            "did not work",
            "The switch was missing.",
            "Versions",
            "Version 2",
            "changed: steps",
            "to be drilled again");
    assertThat(html(page))
        .contains("<li>Switch off <em>recommendations</em>.</li>", "mailto:business@example.com")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("href=\"\"")
        .doesNotContain("<script>alert", "javascript:");
    assertThat(text(visit("/plans/7?version=1")))
        .contains("This is version 1, which is no longer in force.", "Call somebody.");
    board.perform(get("/plans/7?version=9").with(sre())).andExpect(status().isNotFound());
    board.perform(get("/plans/8").with(sre())).andExpect(status().isNotFound());
  }

  @Test
  void anEventLeadsToThePlansOfItsSystems() throws Exception {
    MajorEvent launch = events.get(SampleOverviews.LAUNCH);
    when(events.find(SampleOverviews.LAUNCH)).thenReturn(Optional.of(launch));
    when(planCoverage.of(SampleOverviews.LAUNCH))
        .thenReturn(
            List.of(
                coverage("search", true, "'Restart the search' was drilled on %s and worked."),
                coverage("checkout", false, "'%s' did not work when it was drilled on %s.")));
    when(planCoverage.plansOf(SampleOverviews.LAUNCH))
        .thenReturn(Map.of("checkout", List.of(plan)));

    ResultActions page = visit("/events/" + SampleOverviews.LAUNCH);
    assertThat(text(page))
        .containsSubsequence(
            "Contingency plans",
            "1 of 2 systems covered",
            "Checkout not covered",
            "did not work when it was drilled",
            "Degrade the checkout",
            "search drilled");
    assertThat(html(page)).contains("href=\"/plans/7\"", "href=\"/plans?system=checkout\"");
  }

  @Test
  void aChineseReaderReadsChinese() throws Exception {
    assertThat(text(board.perform(get("/plans/7").with(payment()))))
        .containsSubsequence("降级", "何时启用", "见效时间 3 分钟", "所需权限", "步骤", "演练", "版本", "改动： 步骤");
  }

  private static SystemCoverage coverage(String system, boolean covered, String reason) {
    return new SystemCoverage(
        system,
        "business",
        1,
        Optional.of(Instant.EPOCH),
        covered,
        true,
        Sentence.of(reason, "Degrade the checkout", "2026-10-01"));
  }

  private ResultActions visit(String page) throws Exception {
    return board.perform(get(page).with(sre())).andExpect(status().isOk());
  }

  private static String html(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }
}
