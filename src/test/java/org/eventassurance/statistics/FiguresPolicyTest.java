package org.eventassurance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which figures contradict each other or the event's dates. */
class FiguresPolicyTest {

  private static final Instant BEGIN = Instant.parse("2026-09-15T12:00:00Z");
  private static final Instant END = Instant.parse("2026-09-15T14:00:00Z");
  private static final EventWindow WINDOW = new EventWindow(BEGIN, END, null);

  @Test
  @Tag("E28")
  void operatingFiguresFitTogether() {
    assertThat(operating(10, 10, END, 5, 5L)).isEmpty();
    assertThat(operating(10, 10, null, 5, null)).isEmpty();
    assertThat(operating(10, 11, null, 5, 5L)).containsExactly("peakOnlineUsers");
    assertThat(operating(10, 10, null, 5, 6L)).containsExactly("peakOrdersPerMinute");
    assertThat(operating(10, 10, END.plusSeconds(1), 5, 5L)).containsExactly("peakOnlineAt");
  }

  @Test
  @Tag("E29")
  void technicalPeaksLieWithinTheEvent() {
    assertThat(technical(BEGIN, null, END)).isEmpty();
    assertThat(technical(BEGIN.minusSeconds(1), BEGIN.minusSeconds(1), END.plusSeconds(1)))
        .containsExactly("flashSalePeakAt", "cdnPeakAt", "bandwidthPeakAt");
  }

  private static List<String> operating(
      long participants, long online, Instant at, long orders, Long ordersPerMinute) {
    return fields(
        FiguresPolicy.errors(
            new OperatingFigures(
                null,
                "EVENT",
                "business",
                participants,
                online,
                at,
                orders,
                ordersPerMinute,
                "Dashboard",
                null,
                "business",
                END,
                Set.of()),
            WINDOW));
  }

  private static List<String> technical(Instant flashSale, Instant cdn, Instant bandwidth) {
    return fields(
        FiguresPolicy.errors(
            new TechnicalFigures(
                null, "EVENT", 1, flashSale, 1, cdn, 1, bandwidth, "Enough.", "Link", "sre", END,
                null, Set.of()),
            WINDOW));
  }

  private static List<String> fields(List<FieldError> errors) {
    return errors.stream().map(FieldError::field).toList();
  }
}
