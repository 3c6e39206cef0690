package org.eventassurance.loadtest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.IntStream;
import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools write is read as they mean it, and what is wrong with a file is told by its place. */
@Tag("E16")
class ResultFilesTest {

  /**
   * As k6's documentation describes {@code --summary-export}: a metric's figures stand directly
   * under its name, trends in milliseconds, {@code http_req_failed.value} the share of failed
   * requests (whose {@code passes} count the failed ones), and no duration.
   */
  private static final String K6_EXPORT =
      """
      {
        "metrics": {
          "data_received": {"count": 1000000, "rate": 555.5},
          "http_req_duration": {"avg": 101.5, "min": 12.1, "med": 90, "max": 912.3,
            "p(90)": 150.2, "p(95)": 180.5, "p(99)": 410.25},
          "http_req_duration{expected_response:true}": {"avg": 100, "p(95)": 1},
          "http_req_failed": {"value": 0.002, "passes": 8640, "fails": 4311360, "thresholds": {}},
          "http_reqs": {"count": 4320000, "rate": 2400},
          "vus": {"value": 500, "min": 1, "max": 500}
        },
        "root_group": {"name": "", "path": "", "groups": {}, "checks": {}}
      }
      """;

  /**
   * As k6's documentation describes what {@code handleSummary} gets: type, contents and {@code
   * values} of each metric, the options, and the run's duration under {@code state}.
   */
  private static final String K6_HANDLED =
      """
      {
        "root_group": {"path": "", "groups": [], "checks": [], "name": ""},
        "options": {"summaryTrendStats": ["avg", "p(95)", "p(99)"], "summaryTimeUnit": ""},
        "state": {"isStdOutTTY": false, "isStdErrTTY": false, "testRunDurationMs": 1800000.5},
        "metrics": {
          "http_reqs": {"type": "counter", "contains": "default",
            "values": {"count": 4320000, "rate": 2399.99}},
          "http_req_failed": {"type": "rate", "contains": "default",
            "values": {"rate": 0.002, "passes": 8640, "fails": 4311360}},
          "http_req_duration": {"type": "trend", "contains": "time",
            "values": {"avg": 101.5, "p(95)": 180.5}, "thresholds": {"p(95)<200": {"ok": true}}}
        }
      }
      """;

  private static final String STATISTICS =
      """
      {
        "GET /cart": {"transaction": "GET /cart", "sampleCount": 5, "throughput": 1},
        "Total": {"transaction": "Total", "sampleCount": 3600, "errorCount": 18, "errorPct": 0.5,
          "meanResTime": 35.2, "medianResTime": 30.0, "minResTime": 2.0, "maxResTime": 800.0,
          "pct1ResTime": 90.0, "pct2ResTime": 120.0, "pct3ResTime": 300.0, "throughput": 2.0,
          "receivedKBytesPerSec": 1.0, "sentKBytesPerSec": 1.0}
      }
      """;

  private static final String HEADER =
      "timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,bytes\n";
  private static final String XML_BEGIN =
      "<?xml version=\"1.0\"?>\n<testResults version=\"1.2\">\n";

  @Test
  void aSummaryExportOfK6TellsItsDurationByCountAndRate() throws IOException {
    TestFigures figures = read(K6_EXPORT);

    assertThat(figures)
        .isEqualTo(
            new TestFigures(
                ResultFormat.K6_SUMMARY_EXPORT,
                4_320_000,
                1800,
                2400,
                0.2,
                180.5,
                410.25,
                null,
                null));
  }

  @Test
  void whatHandleSummaryGetsTellsItsDurationAndPerhapsNoP99() throws IOException {
    TestFigures figures = read(K6_HANDLED);

    assertThat(figures.format()).isEqualTo(ResultFormat.K6_HANDLE_SUMMARY);
    assertThat(figures.seconds()).isEqualTo(1800.0005);
    assertThat(figures.requestsPerSecond()).isCloseTo(2400, within(0.01));
    assertThat(figures.errorPercent()).isEqualTo(0.2);
    assertThat(figures.p99Millis()).isNull();
  }

  @Test
  void jmetersStatisticsAreTheTotal() throws IOException {
    assertThat(read(STATISTICS))
        .isEqualTo(
            new TestFigures(
                ResultFormat.JMETER_STATISTICS, 3600, 1800, 2, 0.5, 120.0, 300.0, null, null));
  }

  @ParameterizedTest
  @CsvSource({"','", ";", "'\t'"})
  void aLogIsReadWithWhateverSeparatesItsValues(String delimiter) throws IOException {
    String log = HEADER + line(0, 100, true) + line(900, 100, false);

    TestFigures figures = read(log.replace(",", delimiter));

    assertThat(figures.requests()).isEqualTo(2);
    assertThat(figures.seconds()).isEqualTo(1);
    assertThat(figures.errorPercent()).isEqualTo(50);
    assertThat(figures.startedAt()).isEqualTo(Instant.parse("2026-09-01T02:00:00Z"));
    assertThat(figures.endedAt()).isEqualTo(Instant.parse("2026-09-01T02:00:01Z"));
  }

  @Test
  void samplesMayEndInAnotherOrderThanTheyBegan() throws IOException {
    assertThat(read(HEADER + line(500, 10, true) + line(0, 700, true)).seconds()).isEqualTo(0.7);
  }

  @Test
  void percentilesOfALogAreThoseOfItsSamples() throws IOException {
    StringBuilder log = new StringBuilder(HEADER);
    IntStream.rangeClosed(1, 1000).forEach(i -> log.append(line(i, i, true)));

    TestFigures figures = read(log.toString());

    assertThat(figures.p95Millis()).isEqualTo(950);
    assertThat(figures.p99Millis()).isEqualTo(990);
  }

  @Test
  void aDecimalCommaAndAQuotedMessageOverTwoLinesAreRead() throws IOException {
    String log =
        HEADER.replace(',', ';')
            + "1788228000000;120,6;a;200;\"one; and\nanother \"\"line\"\"\";t;true;1\n";

    assertThat(read(log).p95Millis()).isEqualTo(121);
  }

  @Test
  void whatATransactionAddsUpIsNoRequest() throws IOException {
    String transaction =
        "1788228000000,5000,buy,,\"Number of samples in transaction : 2, number of failing samples"
            + " : 0\",t,true,1\n";

    assertThat(read(HEADER + line(0, 100, true) + transaction).requests()).isOne();
    assertThat(read(HEADER + transaction).p95Millis()).isEqualTo(5000, within(5.0));
  }

  @Test
  void anXmlLogCountsWhatStandsDirectlyInIt() throws IOException {
    String log =
        XML_BEGIN
            + "<httpSample t=\"133\" ts=\"1788228000000\" s=\"true\" lb=\"page\" rm=\"OK\">\n"
            + "  <httpSample t=\"33\" ts=\"1788228000000\" s=\"true\" lb=\"picture\"/>\n"
            + "  <responseData class=\"java.lang.String\">&lt;html&gt;</responseData>\n"
            + "</httpSample>\n"
            + "<sample t=\"67\" ts=\"1788228000200\" s=\"false\" lb=\"pay\"/>\n</testResults>\n";

    TestFigures figures = read(log);

    assertThat(figures.format()).isEqualTo(ResultFormat.JMETER_XML);
    assertThat(figures.requests()).isEqualTo(2);
    assertThat(figures.seconds()).isEqualTo(0.267);
    assertThat(figures.errorPercent()).isEqualTo(50);
  }

  @Test
  void whatIsWrongWithALogIsToldByItsLine() {
    assertRefused("", "empty");
    assertRefused(HEADER, "holds no samples");
    assertRefused("hello, world\n", "line 1: This is none of the files");
    assertRefused(line(0, 1, true), "jmeter.save.saveservice.print_field_names=true");
    assertRefused(
        HEADER.replace("elapsed,", "") + "1,2\n", "elapsed is missing", "saveservice.time=true");
    assertRefused(HEADER + line(0, 1, true) + "1788228000000,12\n", "line 3", "2 values", "8");
    assertRefused(HEADER + line(0, 1, true) + "1788228000000,12,\"cut o", "never closed");
    assertRefused(HEADER + line(0, 1, true).replace(",1,", ",-1,"), "line 2", "elapsed", "'-1'");
    assertRefused(HEADER + line(0, 1, true).replace(",1,", ",NaN,"), "'NaN'");
    assertRefused(HEADER + line(0, 1, true).replace(",1,", ",Infinity,"), "'Infinity'");
    assertRefused(HEADER + line(0, 1, true).replace("true", "perhaps"), "true or false");
    assertRefused(
        HEADER + line(0, 1, true).replace("1788228000000", "1788228000"), "timestamp_format=ms");
    assertRefused(
        HEADER + line(0, 1, true).replace("1788228000000", "2026/09/01 02:00:00"),
        "timeStamp must be");
    assertRefused(HEADER + line(0, 1, true) + line(200_000_000, 1, true), "line 3", "two days");
    assertRefused(HEADER + line(0, 100_000_000, true), "line 2", "a day");
  }

  @Test
  void hostileXmlIsRefusedUnread() {
    String sample = "<httpSample t=\"&x;\" ts=\"1788228000000\" s=\"true\"/></testResults>";
    assertRefused(
        "<!DOCTYPE testResults [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><testResults>" + sample,
        "DOCTYPE");
    assertRefused(
        "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY x \"&l;&l;&l;&l;\">]><testResults>" + sample,
        "DOCTYPE");
    assertRefused("<html><body/></html>", "begins with 'html'");
    assertRefused(XML_BEGIN + "<httpSample t=\"1\" ts=\"1788228000000\" s=\"true\"/>", "too early");
    assertRefused(XML_BEGIN + "<httpSample t=\"x\" ts=\"1\" s=\"true\"/></testResults>", "line 3");
    assertRefused(
        XML_BEGIN + "<sample t=\"1\" ts=\"1788228000000\" s=\"true\">" + "<a>".repeat(200),
        "nested");
  }

  @Test
  void whatIsWrongWithASummaryIsToldByItsField() {
    assertRefused(K6_EXPORT.substring(0, 300), "ends too early");
    assertRefused(K6_EXPORT.replace("\"http_reqs\"", "\"reqs\""), "metrics.http_reqs");
    assertRefused(K6_EXPORT.replace("180.5", "NaN"), "broken");
    assertRefused(K6_EXPORT.replace("180.5", "\"NaN\""), "metrics.http_req_duration.p(95)");
    assertRefused(K6_EXPORT.replace("180.5", "-1"), "number of at least 0, not -1");
    assertRefused(K6_EXPORT.replace("180.5", "1e999"), "metrics.http_req_duration.p(95)");
    assertRefused(K6_EXPORT.replace("180.5", "500"), "p99 cannot be shorter than p95");
    assertRefused(K6_EXPORT.replace("0.002", "2"), "http_req_failed.value", "at most 1");
    assertRefused(K6_EXPORT.replace("4320000", "0"), "no samples");
    assertRefused(STATISTICS.replace("\"throughput\": 2.0", "\"throughput\": 0"), "Total");
    assertRefused("{\"some\": \"thing\"}", "neither 'metrics'");
    assertRefused("[1, 2]", "neither 'metrics'");
    assertRefused(K6_EXPORT + K6_EXPORT, "something else");
    assertRefused(
        "{\"type\":\"Metric\",\"data\":{},\"metric\":\"http_reqs\"}\n{\"type\":\"Point\"}",
        "--summary-export");
    assertRefused("{\"metrics\":".repeat(1000), "deeper");
  }

  @Test
  void whatIsCompressedOrEndlessIsRefusedInLittleMemory() {
    assertThatThrownBy(
            () ->
                read(new ByteArrayInputStream(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}), "a.jtl.gz"))
        .hasMessageContaining("a.jtl.gz: The file is compressed");
    assertRefused("PK\u0003\u0004", "compressed");
    assertRefused(endless(HEADER + "1788228000000,1,\"", "never closed "), "does not end");
    assertRefused(endless(XML_BEGIN + "<httpSample lb=\"", "never closed "), "does not end");
    assertRefused(endless("{\"metrics\": [", "1, "), "larger or deeper");
    assertRefused(endless("{\"metrics\": \"", "never closed "), "larger or deeper");
  }

  @Test
  void aNameThatLooksLikeAPathIsNone() {
    assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[0]), "../../etc/passwd\n"))
        .hasMessageContaining("file: passwd: The file is empty");
  }

  private static void assertRefused(String content, String... because) {
    assertRefused(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), because);
  }

  private static void assertRefused(InputStream content, String... because) {
    assertThatThrownBy(() -> read(content, "result"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.errors().get(0).field()).isEqualTo("file"))
        .hasMessageContainingAll(because);
  }

  /** A hundred million characters, of which none should lie in memory for long. */
  private static InputStream endless(String begin, String rest) {
    byte[] repeated = rest.repeat(1000).getBytes(StandardCharsets.UTF_8);
    return new SequenceInputStream(
        new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)),
        new SequenceInputStream(
            Collections.enumeration(
                IntStream.range(0, 100_000_000 / repeated.length)
                    .mapToObj(i -> (InputStream) new ByteArrayInputStream(repeated))
                    .toList())));
  }

  private static String line(long afterMillis, long elapsed, boolean success) {
    return "%d,%d,GET /cart,200,OK,Thread Group 1-1,%s,512\n"
        .formatted(1_788_228_000_000L + afterMillis, elapsed, success);
  }

  private static TestFigures read(String content) throws IOException {
    return read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "result");
  }

  private static TestFigures read(InputStream content, String name) throws IOException {
    return ResultFiles.read(content, name);
  }
}
