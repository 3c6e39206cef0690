package org.eventassurance.board;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.DecisionFile;
import org.eventassurance.alignment.Colour;
import org.eventassurance.catalogue.Signal;
import org.eventassurance.check.Verdict;
import org.eventassurance.contingency.PlanDrill;
import org.eventassurance.contingency.PlanKind;
import org.eventassurance.duty.DutyPlace;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.escalation.Outlook;
import org.eventassurance.followup.FollowUpOrigin;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Severity;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Measure;
import org.eventassurance.incident.StepState;
import org.eventassurance.inspection.InspectionRound;
import org.eventassurance.majorevent.EventDecision;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.majorevent.EventOverview.PhaseState;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.OpenPoint;
import org.eventassurance.majorevent.Phase;
import org.eventassurance.majorevent.Rating;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.State;
import org.eventassurance.resource.ItemStatus;
import org.eventassurance.standby.StandbyKind;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.warroom.WarRoom;
import org.junit.jupiter.api.Test;

/**
 * What the board and mails say, they say in both languages, and they say nothing that nobody reads.
 */
class MessagesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path CODE = Path.of("src/main/java/org/eventassurance/board");
  private static final Path MAIL_CODE = Path.of("src/main/java/org/eventassurance/notification");
  private static final Path REPORT_CODE = Path.of("src/main/java/org/eventassurance/archive");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");
  private static final Pattern COMPOSED_KEY = Pattern.compile("#\\{\\$\\{'([\\w.]+\\.)'");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** What the templates and the code put behind a composed key's beginning. */
  private static final Map<String, List<String>> ENDS =
      Map.ofEntries(
          entry("status.", names(EventStatus.values())),
          entry("kind.", names(EventKind.values())),
          entry(
              "report.chapter.",
              List.of(
                  "SUMMARY",
                  "PHASES",
                  "FIGURES",
                  "LIVE",
                  "INCIDENTS",
                  "RESOURCES",
                  "READINESS",
                  "ESCALATIONS",
                  "CHECKS",
                  "PLANS",
                  "EXCEPTIONS",
                  "DUTY",
                  "REVIEWS",
                  "FOLLOW_UPS",
                  "DECISIONS",
                  "MAILS",
                  "MODELS")),
          entry("report.goal.", List.of("YES", "PARTLY", "NO", "OPEN", "CANCELLED")),
          entry("report.phase.", List.of("IN_TIME", "LATE", "UNDER_WAY", "NOT_RUN", "RUN")),
          entry(
              "report.figure.",
              List.of(
                  "MEASURED",
                  "PARTLY",
                  "CONFIRMED",
                  "CORRECTED",
                  "REPORTED",
                  "MISSING",
                  "UNANSWERED",
                  "NOT_ASKED")),
          entry("report.test.", List.of("LOAD_TEST", "LIVE_STREAM_TEST")),
          entry("report.verdict.", names(org.eventassurance.loadtest.Verdict.values())),
          entry("report.hazard.", names(Hazard.Status.values())),
          entry("report.plan.", List.of("NEW_VERSION", "NO_CHANGE")),
          entry("report.result.", names(ChangeException.UseResult.values())),
          entry("report.followUp.", List.of("OPEN", "DONE", "CLOSED")),
          entry("verdict.", names(Standing.Verdict.values())),
          entry("phaseState.", names(PhaseState.values())),
          entry("rating.", names(Rating.values())),
          entry("decision.", names(EventDecision.Kind.values())),
          entry("error.", List.of("403", "404", "409")),
          entry("phase.", processes()),
          entry("colour.", names(Colour.values())),
          entry("time.", List.of("minutes", "hours", "days")),
          entry("timeline.kind.", names(TimelineKind.values())),
          entry(
              "wall.clock.",
              List.of(
                  "broadcast", "goLive", "peak", "peakEnd", "end", "ended", "freeze", "freezeEnd")),
          entry("wall.post.", names(DutyPost.values())),
          entry("wall.round.", names(InspectionRound.Result.values())),
          entry("mail.kind.", names(Kind.values())),
          entry("told.kind.", names(Kind.values())),
          entry("told.state.", names(State.values())),
          entry("told.rest.", List.of("FAILED", "WAITING", "SENT")),
          entry(
              "told.audience.",
              List.of(
                  "assignee",
                  "candidates",
                  "lead",
                  "quality-liaison",
                  "commander",
                  "leadership",
                  "admins",
                  "registrant",
                  "member",
                  "person")),
          entry("notifications.section.", names(State.values())),
          entry("clock.state.", names(Outlook.StepState.values())),
          entry("followUp.", names(FollowUpOrigin.values())),
          entry("incident.", names(Incident.State.values())),
          entry("incident.step.", names(StepState.values())),
          entry("inspection.result.", names(InspectionRound.Result.values())),
          entry("trend.", names(Trend.values())),
          entry("warRoom.state.", names(WarRoom.State.values())),
          entry("openPoint.", names(OpenPoint.Kind.values())),
          entry("measure.", names(Measure.values())),
          entry("exception.", names(ChangeException.Status.values())),
          entry("freeze.state.", names(FreezeStanding.State.values())),
          entry("check.", names(Verdict.values())),
          entry("check.item.", measured()),
          entry("check.state.", names(org.eventassurance.check.State.values())),
          entry(
              "check.name.",
              List.of(
                  "alert-rules",
                  "scrape-targets",
                  "metric-thresholds",
                  "alert-routing",
                  "test-alert",
                  "capacity",
                  "database-health",
                  "http",
                  "tls")),
          entry(
              "hazard.",
              List.of("failedCheck", "foundByMachine", "machine", "passesAgain", "sentBack")),
          entry("review.hazard.", names(Hazard.Status.values())),
          entry("hazard.severity.", names(Severity.values())),
          entry("duty.place.", names(DutyPlace.values())),
          entry("duty.standing.", List.of("OFFERED", "TAKEN", "UNTAKEN")),
          entry("fact.duty.post.", names(DutyPost.values())),
          entry("standby.kind.", names(StandbyKind.values())),
          entry("standby.kinds.", names(StandbyKind.values())),
          entry("standby.provides.", names(StandbyKind.values())),
          entry("progress.state.", List.of("GREEN", "YELLOW", "RED")),
          entry("plan.", List.of("neverDrilled")),
          entry("plan.drill.", names(PlanDrill.Outcome.values())),
          entry("plan.kind.", names(PlanKind.values())),
          entry(
              "plan.field.",
              List.of(
                  "name", "system", "type", "trigger", "steps", "owner", "rights", "effect",
                  "minutes", "retired")),
          entry("item.status.", names(ItemStatus.values())),
          entry(
              "resources.source.",
              List.of("POOL", "RESERVE_POOL", "REALLOCATION", "ELASTIC_CLOUD", "PROCURED")),
          entry(
              "outcome.",
              List.of(
                  "go",
                  "mend",
                  "reschedule",
                  "cancel",
                  "override",
                  "OVERRIDE_ASKED",
                  "OVERRIDE_REFUSED",
                  "GO",
                  "GO_WITH_RISK",
                  "NO_GO",
                  "DECIDE_NOW",
                  "CHASE",
                  "RESCHEDULE_OR_CANCEL")));

  private final Properties english = load("messages.properties");
  private final Properties chinese = load("messages_zh.properties");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(chinese, key))
                    .as(key)
                    .isEqualTo(placeholders(english, key)));
  }

  @Test
  void whateverTheTemplatesAndTheCodeSayIsThere() {
    assertThat(english.stringPropertyNames()).containsAll(used());
  }

  @Test
  void nothingIsThereThatNobodySays() {
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> !key.startsWith("typeMismatch."))
        .filteredOn(key -> !key.startsWith("fact."))
        .isSubsetOf(used());
  }

  @Test
  void everyKeyThatIsComposedHasKnownEnds() {
    assertThat(ENDS.keySet()).containsAll(found(COMPOSED_KEY, templates()));
  }

  @Test
  void nothingIsLeftInEnglishForChineseReaders() {
    assertThat(chinese.stringPropertyNames())
        .filteredOn(key -> !HAN.matcher(chinese.getProperty(key)).find())
        .containsExactlyInAnyOrder(
            "page.language",
            "list.separator",
            "time.clock",
            "mail.colon",
            "report.of",
            "report.time.ofDay");
  }

  @Test
  void messagesWithPlaceholdersKeepTheirApostrophes() {
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> english.getProperty(key).contains("{0}"))
        .filteredOn(key -> english.getProperty(key).replace("''", "").contains("'"))
        .isEmpty();
  }

  /** What the table judges, and what a check looks at as a whole. */
  private static List<String> measured() {
    List<String> items = new ArrayList<>(DecisionFile.of("check-limits").column("item"));
    items.addAll(List.of("dbConnection", "httpStatus", "tlsTrust"));
    Stream.of(Signal.values()).map(Signal::word).forEach(items::add);
    items.addAll(List.of("businessMetrics", "monitoring", "targets", "alertmanager"));
    items.addAll(List.of("receivers", "recipients", "testAlert", "utilisation", "capacity"));
    return items;
  }

  private static Set<String> used() {
    Set<String> keys = new TreeSet<>(found(KEY, templates()));
    Stream<String> spoken =
        Stream.concat(sources(MAIL_CODE, "Words.java"), sources(REPORT_CODE, "Words.java"));
    found(LITERAL, Stream.concat(sources(CODE, ".java"), spoken)).stream()
        .filter(literal -> !literal.endsWith("."))
        .filter(literal -> !literal.startsWith("assurance."))
        .forEach(keys::add);
    ENDS.forEach((begin, ends) -> ends.forEach(end -> keys.add(begin + end)));
    ENDS.get("error.").forEach(status -> keys.add("error." + status + ".what"));
    return keys;
  }

  private static Set<String> placeholders(Properties messages, String key) {
    String message = messages.getProperty(key);
    if (!message.contains("{")) {
      return Set.of();
    }
    assertThat(new MessageFormat(message, Locale.ENGLISH).getFormats()).as(key).isNotEmpty();
    return found(Pattern.compile("\\{(\\d)"), Stream.of(message));
  }

  private static Stream<String> templates() {
    return Stream.concat(sources(TEMPLATES, ".html"), sources(TEMPLATES, ".txt"));
  }

  private static Set<String> found(Pattern pattern, Stream<String> texts) {
    return texts
        .flatMap(text -> pattern.matcher(text).results())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> sources(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(MessagesTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Properties load(String bundle) {
    Properties messages = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
      messages.load(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return messages;
  }

  /** The phases, and the processes that may run beside any of them. */
  private static List<String> processes() {
    return Stream.concat(
            Stream.of(Phase.REGISTRATION.id()),
            Stream.of(new File("processes").list())
                .filter(file -> file.endsWith(".bpmn") && !file.startsWith("event-assurance"))
                .map(file -> file.replace(".bpmn", "")))
        .toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
