package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables that say what an event is worth and what it needs, as process owners find them. The
 * table of deadlines is tried beside the code that reads it.
 */
class DecisionTablesTest {

  private static final DecisionFile LEVELS = DecisionFile.of("assurance-level");
  private static final DecisionFile ACTIVITIES = DecisionFile.of("phase-activities");

  /** An event, and the level and reason that it gets. */
  record Classified(
      String kind,
      Double peakRatio,
      String revenue,
      String exposure,
      Boolean regulated,
      String level,
      String reason) {}

  static Stream<Classified> events() {
    return Stream.of(
        // The whole group stands for it, whatever else is said of it.
        event("NATIONAL_EVENT", 1.0, "LOW", "LOW", false, "P1", "A national event"),
        event("NATIONAL_EVENT", 9.0, "HIGH", "HIGH", true, "P1", "A national event"),
        event("NATIONAL_EVENT", null, null, null, null, "P1", "A national event"),
        // Regulated and in public view.
        event("OTHER", 1.0, "LOW", "HIGH", true, "P1", "A regulator asks for assurance and"),
        event("LIVE_STREAM", 1.0, "LOW", "HIGH", true, "P1", "A regulator asks for assurance and"),
        // The launch live stream of the white paper's example 4.
        event("LIVE_STREAM", 12.0, "HIGH", "HIGH", false, "P1", "A live stream with high"),
        event("LIVE_STREAM", null, null, "HIGH", null, "P1", "A live stream with high"),
        // Five times the normal peak, and not a query less.
        event("PROMOTION", 5.0, "LOW", "LOW", false, "P1", "The expected peak is at least five"),
        event("PROMOTION", 4.999, "LOW", "LOW", false, "P2", "The expected peak is at least twice"),
        event("LIVE_STREAM", 5.0, null, "MEDIUM", null, "P1", "The expected peak is at least five"),
        // What is at stake.
        event("PROMOTION", 1.0, "HIGH", "LOW", false, "P1", "High revenue"),
        event("OTHER", null, "HIGH", null, null, "P1", "High revenue"),
        // P2: a live stream can't be repeated, a regulator or the public watches.
        event("LIVE_STREAM", 1.0, "LOW", "MEDIUM", false, "P2", "A live stream has one chance"),
        event("LIVE_STREAM", null, null, null, null, "P2", "A live stream has one chance"),
        event("OTHER", 1.0, "LOW", "LOW", true, "P2", "A regulator asks for assurance."),
        event("PROMOTION", 1.0, "MEDIUM", "MEDIUM", true, "P2", "A regulator asks for assurance."),
        event("PROMOTION", 1.0, "LOW", "HIGH", false, "P2", "Public exposure is high."),
        // Twice the normal peak, and not a query less.
        event("OTHER", 2.0, "LOW", "LOW", false, "P2", "The expected peak is at least twice"),
        event("OTHER", 1.999, "LOW", "LOW", false, "P3", "Nothing calls"),
        event("OTHER", 1.0, "MEDIUM", "LOW", false, "P2", "Revenue worth mentioning"),
        // Everything else, also what nobody has filled in or what is less than on a normal day.
        event("OTHER", 1.0, "LOW", "MEDIUM", false, "P3", "Nothing calls"),
        event("PROMOTION", 0.1, "LOW", "LOW", false, "P3", "Nothing calls"),
        event(null, null, null, null, null, "P3", "Nothing calls"));
  }

  @ParameterizedTest
  @MethodSource("events")
  @Tag("E2")
  void anEventGetsItsLevelWithAReason(Classified event) {
    assertThat(classify(event))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.get("level")).isEqualTo(event.level());
              assertThat(answer.get("reason")).asString().startsWith(event.reason());
            });
  }

  @Test
  @Tag("E2")
  void everyRowOfTheLevelsDecidesSomeEvent() {
    assertThat(events().flatMap(event -> classify(event).stream()).map(row -> row.get("reason")))
        .containsAll(LEVELS.column("reason").stream().map(Object.class::cast).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "P1, LIVE_STREAM,    declareScopeEach planPromotion prepareContacts drillPlans reviewDisasterRecovery openWarRoom reportProgress",
    "P1, PROMOTION,      declareScopeEach planPromotion prepareContacts drillPlans reviewDisasterRecovery openWarRoom reportProgress",
    "P1, NATIONAL_EVENT, declareScopeEach prepareContacts drillPlans reviewDisasterRecovery openWarRoom reportProgress",
    "P1, OTHER,          declareScopeEach prepareContacts drillPlans reviewDisasterRecovery openWarRoom reportProgress",
    "P2, LIVE_STREAM,    planPromotion openWarRoom",
    "P2, PROMOTION,      planPromotion openWarRoom",
    "P2, NATIONAL_EVENT, ''",
    "P2, OTHER,          ''"
  })
  @Tag("E2")
  @Tag("E23")
  void whatAHighLevelNeedsDependsOnTheKind(String level, String kind, String extras) {
    assertThat(activities(level, kind))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(
                        "assessDiversionRisk",
                        "inspectDatabases",
                        "inspectHazards",
                        "checkMonitoring",
                        "consolidatePlans",
                        "planDutyRoster",
                        "engageVendors",
                        "reviewRisks"),
                    words(extras))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "LIVE_STREAM,    planPromotion",
    "PROMOTION,      planPromotion",
    "NATIONAL_EVENT, ''",
    "OTHER,          ''"
  })
  @Tag("E2")
  void aP3EventAsksOnceWhereAP1EventAsksEachDepartment(String kind, String extras) {
    List<String> shortPath = activities("P3", kind);

    assertThat(shortPath)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(
                        "inspectDatabases",
                        "checkMonitoringCentrally",
                        "consolidatePlansCentrally",
                        "planDutyRoster"),
                    words(extras))
                .toList());
    assertThat(shortPath.size() * 2)
        .as("materially shorter: less than half of what P1 needs")
        .isLessThan(activities("P1", kind).size());
    assertThat(shortPath).hasSizeLessThan(activities("P2", kind).size());
  }

  @Test
  void withoutLevelAndKindOnlyWhatEveryEventNeedsIsDone() {
    assertThat(activities(null, null))
        .containsExactlyInAnyOrder("inspectDatabases", "planDutyRoster");
  }

  @Test
  void gatewaysAskForNoWordThatTheTableLacksAndForEveryWordThatItHas() throws IOException {
    assertThat(askedByGateways()).isEqualTo(new TreeSet<>(ACTIVITIES.column("activity")));
  }

  private static Classified event(
      String kind,
      Double peakRatio,
      String revenue,
      String exposure,
      Boolean regulated,
      String level,
      String reason) {
    return new Classified(kind, peakRatio, revenue, exposure, regulated, level, reason);
  }

  private static List<Map<String, Object>> classify(Classified event) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("eventKind", event.kind());
    inputs.put("peakRatio", event.peakRatio());
    inputs.put("revenueAtStake", event.revenue());
    inputs.put("publicExposure", event.exposure());
    inputs.put("regulated", event.regulated());
    return LEVELS.answer(inputs);
  }

  private static List<String> activities(String level, String kind) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", level);
    inputs.put("eventKind", kind);
    return ACTIVITIES.answer(inputs).stream().map(row -> (String) row.get("activity")).toList();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }

  private static Set<String> askedByGateways() throws IOException {
    Pattern question = Pattern.compile("activities\\.contains\\('(\\w+)'\\)");
    Set<String> asked = new TreeSet<>();
    try (DirectoryStream<Path> models = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
      for (Path model : models) {
        Matcher found = question.matcher(Files.readString(model));
        while (found.find()) {
          asked.add(found.group(1));
        }
      }
    }
    return asked;
  }
}
