package org.eventassurance.alignment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eventassurance.alignment.Criterion.Point;
import org.eventassurance.alignment.ReadinessView.DepartmentReadiness;
import org.eventassurance.alignment.ReadinessView.Owed;
import org.eventassurance.language.Sentence;

/**
 * An event that can't go live yet: a load test has failed, systems lack plans, the rest is green.
 */
public final class SampleReadiness {

  private SampleReadiness() {}

  /** 81 percent: one red, two amber, eight green. */
  public static ReadinessView launch() {
    Sentence failed = Sentence.of("The load test of %s has failed.", "Payment");
    List<Criterion> criteria =
        Arrays.stream(GoCriterion.values())
            .map(
                criterion ->
                    switch (criterion) {
                      case LOAD_TEST ->
                          criterion(
                              criterion,
                              Colour.RED,
                              "A load test has failed: resources do not meet the peak.",
                              new Point(Colour.RED, "payment", failed));
                      case PLANS ->
                          criterion(
                              criterion,
                              Colour.AMBER,
                              "Not every system that needs it has a contingency plan that works"
                                  + " yet.",
                              point("Checkout"),
                              point("Orders"),
                              point("Inventory"),
                              point("CDN edge"));
                      case ROSTER ->
                          criterion(criterion, Colour.AMBER, "The duty roster is not planned yet.");
                      default ->
                          criterion(criterion, Colour.GREEN, "No task of the event is late.");
                    })
            .toList();
    return ReadinessView.of(
        "LAUNCH-2026",
        Instant.parse("2026-10-16T02:00:00Z"),
        criteria,
        List.of(
            new DepartmentReadiness(
                "payment",
                List.of(new Owed("loadTest", GoCriterion.LOAD_TEST.title(), Colour.RED, failed))),
            new DepartmentReadiness("sre", List.of())));
  }

  private static Point point(String system) {
    return new Point(
        Colour.AMBER,
        "business",
        Sentence.of(
            "%s: %s", system, Sentence.of("It has no contingency plan: write one and drill it.")));
  }

  private static Criterion criterion(
      GoCriterion criterion, Colour colour, String reason, Point... points) {
    return new Criterion(
        criterion.word(), criterion.title(), colour, List.of(Sentence.of(reason)), List.of(points));
  }
}
