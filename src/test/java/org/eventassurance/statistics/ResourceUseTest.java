package org.eventassurance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.resource.ItemStatus;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of the resources that an event was given was used. */
@Tag("E29")
class ResourceUseTest {

  private static final String CODE = "LAUNCH";
  private static final Instant NOON = Instant.parse("2026-09-15T04:00:00Z");

  private final Resources resources = mock(Resources.class);
  private final Figures figures = mock(Figures.class);
  private final MeasuredFigures measured = mock(MeasuredFigures.class);
  private final ResourceUse use = new ResourceUse(events(), resources, figures, measured, names());

  private static MajorEvents events() {
    MajorEvents events = mock(MajorEvents.class);
    MajorEvent event = mock(MajorEvent.class);
    when(events.get(CODE)).thenReturn(event);
    return events;
  }

  private static FigureNames names() {
    FigureNames names = mock(FigureNames.class);
    when(names.kind(any(), any())).thenAnswer(asked -> asked.getArgument(1));
    return names;
  }

  @BeforeEach
  void theEventHasThreeItems() {
    List<ItemView> items =
        List.of(
            item(1, "MACHINE", "50", "40", "38"),
            item(2, "MACHINE", "10", "0", null),
            item(3, "CDN", "8", "8", null));
    when(resources.of(eq(CODE), any())).thenReturn(items);
    when(measured.of(CODE)).thenReturn(List.of(measurement("use:MACHINE", 50.0)));
    when(figures.of(CODE)).thenReturn(new EventFigures(List.of(), Optional.empty(), List.of()));
  }

  @Test
  void isThePeakOfTheKindInWhatWasHandedOver() {
    assertThat(use.of(CODE))
        .extracting(ResourceUse.Row::granted, ResourceUse.Row::peakPercent, ResourceUse.Row::used)
        .containsExactly(
            tuple(new BigDecimal("38"), 50.0, 19.0),
            tuple(new BigDecimal("0"), 50.0, null),
            tuple(new BigDecimal("8"), null, null));
  }

  @Test
  void isWhatSreReportedWhereItCorrectedOrKnewIt() {
    TechnicalFigures reported =
        new TechnicalFigures(
            null,
            CODE,
            0,
            null,
            0,
            null,
            0,
            null,
            "Enough.",
            "Link",
            "sre",
            NOON,
            "Half was idle.",
            Set.of(
                new ConfirmedFigure("use:MACHINE", 50.0, 25),
                new ConfirmedFigure("use:CDN", null, 75)));
    when(figures.of(CODE))
        .thenReturn(new EventFigures(List.of(), Optional.of(reported), List.of()));

    assertThat(use.of(CODE)).extracting(ResourceUse.Row::used).containsExactly(9.5, null, 6.0);
    assertThat(reported.confirmed("use:MACHINE").orElseThrow().isCorrection()).isTrue();
    assertThat(reported.confirmed("use:CDN").orElseThrow().isCorrection())
        .as("nothing was measured that it could contradict")
        .isFalse();
  }

  private static MeasuredFigure measurement(String id, double peak) {
    return new MeasuredFigure(
        id,
        Sentence.of(id),
        "%",
        FigureState.MEASURED,
        peak,
        NOON,
        peak,
        peak,
        1,
        Sentence.of(""),
        NOON);
  }

  private static ItemView item(
      long id, String kind, String quantity, String granted, String delivered) {
    return new ItemView(
        id,
        null,
        "filing",
        "business",
        kind,
        kind,
        "checkout",
        new BigDecimal(quantity),
        "machines",
        NOON,
        NOON,
        "Flash sale",
        NOON,
        NOON,
        true,
        30,
        "use",
        ItemStatus.GRANTED,
        new BigDecimal(granted),
        delivered == null ? null : new BigDecimal(delivered),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "Filed in time.",
        false);
  }
}
