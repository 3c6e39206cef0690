package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.SampleEvents;
import org.eventassurance.statistics.FigureState;
import org.eventassurance.statistics.FiguresView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an event came to, on its page. */
class FiguresPanelTest extends BoardTest {

  private static final String CODE = SampleOverviews.LAUNCH;
  private static final OffsetDateTime PEAK = OffsetDateTime.parse("2026-11-01T20:03:15+08:00");

  @Test
  @Tag("E28")
  @Tag("E29")
  void whatCameBesideWhatWasForecastAndWhatIsMissing() throws Exception {
    given(SampleOverviews.launch(), "sre-lead");
    MajorEvent over =
        SampleEvents.stored(CODE, "Launch", EventStatus.CONCLUDING, PEAK.minusDays(30), "sre-lead");
    doReturn(Optional.of(over)).when(events).find(CODE);
    when(figures.of(eq(CODE), any())).thenReturn(figures());

    String page = text(board.perform(get("/events/" + CODE).with(sre())));

    assertThat(page)
        .containsSubsequence(
            "Figures incomplete",
            "Operating figures are missing of: Payment",
            "Forecast and actual",
            "Orders count 200,000 160,000 +25.0\u00a0%",
            "CDN peak Gbit/s — 612.25 —",
            "Measured",
            "CDN peak at most 612.25 Gbit/s,",
            "average 300.5, 95 of 100 below 590",
            "Samples are missing.",
            "One figure was corrected by sre-lead: The &lt;b&gt;meter&lt;/b&gt; was off.",
            "Given and used",
            "Physical machine machines",
            "60 40 25 (62.5 %)",
            "CDN Gbit/s",
            "8 8 not measured");
  }

  @Test
  void nothingIsShownBeforeTheEnd() throws Exception {
    MajorEvent launch = given(SampleOverviews.launch(), "sre-lead");
    doReturn(Optional.of(launch)).when(events).find(CODE);

    assertThat(text(board.perform(get("/events/" + CODE).with(sre()))))
        .doesNotContain("Forecast and actual");
  }

  private static FiguresView figures() {
    return new FiguresView(
        CODE,
        List.of(
            new FiguresView.Measured(
                "cdnGbps",
                "CDN peak",
                "Gbit/s",
                FigureState.PARTLY,
                612.25,
                PEAK,
                300.5,
                590.0,
                0.5,
                "Samples are missing.",
                PEAK)),
        new FiguresView.Technical(
            0,
            null,
            612.25,
            PEAK,
            0,
            null,
            "Enough.",
            "Link",
            "sre-lead",
            PEAK,
            "The <b>meter</b> was off.",
            List.of(new FiguresView.Correction("cdnGbps", 600, 612.25))),
        List.of(
            new FiguresView.Operating(
                "business",
                Map.of("orders", 160000.0),
                null,
                "Dashboard",
                null,
                "business",
                PEAK,
                List.of())),
        List.of("payment"),
        List.of(
            new FiguresView.Compared("orders", "Orders", "count", 200000.0, 160000.0, 25.0),
            new FiguresView.Compared("cdnGbps", "CDN peak", "Gbit/s", null, 612.25, null)),
        List.of(
            used(1, "Physical machine", "machines", "60", "40", 25.0, 62.5),
            used(2, "CDN", "Gbit/s", "8", "8", null, null)));
  }

  private static FiguresView.Used used(
      long item,
      String kind,
      String unit,
      String requested,
      String granted,
      Double used,
      Double percent) {
    return new FiguresView.Used(
        item,
        kind,
        kind,
        "business",
        "checkout",
        unit,
        new BigDecimal(requested),
        new BigDecimal(granted),
        used,
        percent);
  }
}
