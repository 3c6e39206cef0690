package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The servers that tests of checks start really are there, and end. */
class RealServersTest {

  @Test
  void aPrometheusScrapesEvaluatesAndRemembers() {
    try (MetricsPage page = MetricsPage.start().set("cpu_percent", 12);
        RealPrometheus prometheus =
            RealPrometheus.setup()
                .scrape("order", page)
                .history(
                    List.of(
                        "cpu_percent{job=\"order\"} 70 1750000000",
                        "cpu_percent{job=\"order\"} 71 1750000060"))
                .start()) {
      prometheus
          .rules(
              """
              groups:
              - name: order
                rules:
                - alert: Busy
                  expr: cpu_percent{job="order"} > 80
              """)
          .awaitResult("cpu_percent{job=\"order\"} == 12")
          .awaitResult("cpu_percent{job=\"order\"} @ 1750000060 == 71");
      page.set("cpu_percent", 90);
      prometheus.awaitResult("ALERTS{alertname=\"Busy\"}");
    }
  }

  @Test
  void anAlertmanagerTakesAConfiguration() {
    try (RealAlertmanager alertmanager =
        RealAlertmanager.start(
            """
            route: {receiver: nobody}
            receivers: [{name: nobody}]
            """)) {
      assertThat(alertmanager.activeAlerts()).isEqualToIgnoringWhitespace("[]");
    }
  }
}
