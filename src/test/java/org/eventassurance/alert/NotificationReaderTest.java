package org.eventassurance.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an Alertmanager sends is read as it is; what it would never send is refused as a whole. */
class NotificationReaderTest {

  /** As Alertmanager 0.25 writes it, and a field that a later version may add. */
  private static final String MESSAGE =
      """
      {"receiver":"event-assurance","status":"firing","alerts":[
        {"status":"firing","labels":{"alertname":"OrderFails","job":"order","severity":"Critical "},
         "annotations":{"summary":"5 % of orders fail"},"startsAt":"2026-09-15T12:10:00.123456789Z",
         "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prometheus:9090/graph?g0.expr=up",
         "fingerprint":"1a30ba71cca2921f"},
        {"status":"resolved","labels":{"alertname":"OrderSlow","job":"order"},"annotations":{},
         "startsAt":"2026-09-15T20:00:00+08:00","endsAt":"2026-09-15T20:09:00+08:00",
         "generatorURL":"","fingerprint":"2b30ba71cca2921f"}],
       "groupLabels":{"job":"order"},"commonLabels":{"job":"order"},"commonAnnotations":{},
       "externalURL":"http://alertmanager:9093","version":"4",
       "groupKey":"{}:{job=\\"order\\"}","truncatedAlerts":7,"notificationReason":"new"}
      """;

  @Test
  void aMessageIsReadAsItIs() {
    Notification message = read(MESSAGE);

    assertThat(message.groupKey()).isEqualTo("{}:{job=\"order\"}");
    assertThat(message.groupHash()).hasSize(64);
    assertThat(message.cutOff()).isEqualTo(7);
    ReceivedAlert fails = message.alerts().get(0);
    assertThat(fails.firing()).isTrue();
    assertThat(fails.name()).isEqualTo("OrderFails");
    assertThat(fails.severity()).isEqualTo("critical");
    assertThat(fails.says()).isEqualTo("5 % of orders fail");
    assertThat(fails.startsAt()).isEqualTo(Instant.parse("2026-09-15T12:10:00.123456789Z"));
    assertThat(fails.endsAt()).as("it fires").isEmpty();
    assertThat(fails.labelText())
        .isEqualTo("alertname=\"OrderFails\", job=\"order\", severity=\"Critical\"");
    ReceivedAlert slow = message.alerts().get(1);
    assertThat(slow.firing()).isFalse();
    assertThat(slow.endsAt()).contains(Instant.parse("2026-09-15T12:09:00Z"));
    assertThat(slow.severity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":\"4\"                      | \"version\":\"3\"               | version: Send version \"4\"",
        "\"version\":\"4\"                      | \"version\":4.5                 | version: Send version \"4\"",
        "\"version\":\"4\",                     |                                 | version: Send version \"4\"",
        "\"groupKey\"                           | \"key\"                         | groupKey: Send this field",
        "\"status\":\"firing\",\"alerts\"       | \"alerts\"                      | status: Send this field",
        "\"status\":\"resolved\"                | \"status\":\"over\"             | alerts[1].status: Send firing or resolved.",
        "\"alerts\":[                           | \"alert\":[                     | alerts: Send a list with at least one alert.",
        "\"fingerprint\":\"1a30ba71cca2921f\"   | \"id\":1                        | alerts[0].fingerprint: Send this field",
        "1a30ba71cca2921f                       | ../../etc                       | alerts[0].fingerprint: Send at most 64 letters and digits.",
        "\"labels\":{\"alertname\":\"OrderSlow\",\"job\":\"order\"} | \"labels\":{}  | alerts[1].labels: Send the alert's labels",
        "\"annotations\":{}                     | \"annotations\":[\"a\"]         | alerts[1].annotations: Send a JSON object of texts.",
        "\"job\":\"order\",\"severity\"         | \"job\":17,\"severity\"         | alerts[0].labels.job: Send a text.",
        "2026-09-15T12:10:00.123456789Z         | yesterday                       | alerts[0].startsAt: Send a time with its offset",
        "2026-09-15T12:10:00.123456789Z         | 0001-01-01T00:00:00Z            | alerts[0].startsAt: Send a time between the years",
        "2026-09-15T20:09:00+08:00              | 9999-12-31T23:59:59Z            | alerts[1].endsAt: Send a time between the years",
        "2026-09-15T20:09:00+08:00              | +999999999-12-31T23:59:59Z      | alerts[1].endsAt: Send a time between the years",
        "OrderFails                             | Order\\u0000Fails               | alerts[0].labels.alertname: Leave the character NUL out.",
        "\"job\":\"order\",\"severity\"         | \"jo\\u0000b\":\"o\",\"severity\" | Leave the character NUL out.",
        "5 % of orders fail                     | \\u0000                         | alerts[0].annotations.summary: Leave the character NUL out.",
        "{}:{job                                | \\u0000{}:{job                  | groupKey: Leave the character NUL out."
      })
  void whatIsWrongIsNamedAndNothingIsRead(String right, String wrong, String told) {
    String message = MESSAGE.replace(right, wrong == null ? "" : wrong);
    assertThat(message).isNotEqualTo(MESSAGE);

    assertThatThrownBy(() -> read(message)).isInstanceOf(Problem.class).hasMessageContaining(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "null", "17", "[]", "not JSON", "{\"version\":\"4\"", "{} {}"})
  void whatIsNoMessageIsRefused(String body) {
    assertThat(refusal(body).getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void tooManyLabelsAreRefused() {
    String labels =
        IntStream.range(0, 3000)
            .mapToObj(number -> "\"label" + number + "\":\"x\"")
            .collect(Collectors.joining(","));

    assertThat(refusal(MESSAGE.replace("\"job\":\"order\",\"severity\"", labels + ",\"severity\"")))
        .hasMessage("alerts[0].labels: Send at most 200 of them, not 3002.");
  }

  @Test
  void ofManyMistakesSomeAreNamed() {
    String alerts =
        IntStream.range(0, 500).mapToObj(number -> "{}").collect(Collectors.joining(","));

    Problem refusal =
        refusal(
            "{\"version\":\"4\",\"status\":\"firing\",\"groupKey\":\"g\",\"alerts\":[%s]}"
                .formatted(alerts));

    assertThat(refusal.errors()).hasSize(10);
  }

  @Test
  void whatIsTooLargeIsRefusedAsSuch() {
    Problem refusal = refusal(MESSAGE + " ".repeat(NotificationReader.LARGEST));

    assertThat(refusal.getStatusCode().value()).isEqualTo(413);
    assertThat(refusal).hasMessageContaining("max_alerts");
    assertThat(read(MESSAGE + " ".repeat(NotificationReader.LARGEST - 4000)).alerts()).hasSize(2);
  }

  @Test
  void textsAreCutBetweenCharactersAndStayOnOneLine() {
    assertThat(ShortText.of(" a\r\n\tb\u0007c\ud83d d ", 100)).isEqualTo("a b c d");
    assertThat(ShortText.of("12345", 5)).isEqualTo("12345");
    assertThat(ShortText.of("123456", 5)).isEqualTo("1234…");
    assertThat(ShortText.of("123\ud83d\ude0056", 5)).isEqualTo("123…");
  }

  private static Problem refusal(String body) {
    return catchThrowableOfType(Problem.class, () -> read(body));
  }

  private static Notification read(String body) {
    return NotificationReader.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
  }
}
