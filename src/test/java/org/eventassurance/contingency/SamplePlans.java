package org.eventassurance.contingency;

import java.time.Instant;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;

/** A plan with two versions, as it is stored. */
public final class SamplePlans {

  private static final Instant WRITTEN = Instant.parse("2026-09-01T02:00:00Z");

  private SamplePlans() {}

  /** The plan 7, whose second version is in force. */
  public static ContingencyPlan degradedCheckout() {
    ContingencyPlan plan = ContingencyPlan.of("business");
    ReflectionTestUtils.setField(plan, "id", 7L);
    plan.revise("business", draft("Call somebody."), null, "business", WRITTEN);
    return plan.revise(
        "business",
        draft(
            """
            1. Switch off *recommendations*.
            2. <script>alert(1)</script>
            3. [Click](javascript:alert(1))
            """),
        null,
        "business",
        WRITTEN.plusSeconds(60));
  }

  /** The plan's drill, which it failed in its first version. */
  public static PlanDrill failedDrill() {
    return new PlanDrill(
        1L,
        7,
        1,
        null,
        WRITTEN.plusSeconds(30),
        PlanDrill.Outcome.FAILED,
        5,
        "The switch was missing.",
        null,
        "business");
  }

  /** The plan's versions, the newest first. */
  public static List<PlanRevision> revisions() {
    ContingencyPlan plan = degradedCheckout();
    PlanRevision first =
        new PlanRevision(1L, 7, 1, "business", draft("Call somebody."), null, WRITTEN, "business");
    return List.of(PlanRevision.of(plan), first);
  }

  private static PlanDraft draft(String steps) {
    return new PlanDraft(
            "Degrade the checkout",
            PlanKind.DEGRADE,
            "checkout",
            "Error rate above 1 %",
            steps,
            "business",
            "switch-operator",
            "Customers can pay.",
            3,
            false)
        .tidy("");
  }
}
