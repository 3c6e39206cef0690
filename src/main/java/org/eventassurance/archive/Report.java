package org.eventassurance.archive;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.archive.Dossier.Action;
import org.eventassurance.archive.Dossier.CheckOutcome;
import org.eventassurance.archive.Dossier.Criterion;
import org.eventassurance.archive.Dossier.Escalation;
import org.eventassurance.archive.Dossier.Figure;
import org.eventassurance.archive.Dossier.FreezeException;
import org.eventassurance.archive.Dossier.Happening;
import org.eventassurance.archive.Dossier.HazardFound;
import org.eventassurance.archive.Dossier.Incident;
import org.eventassurance.archive.Dossier.Mail;
import org.eventassurance.archive.Dossier.PlanKept;
import org.eventassurance.archive.Dossier.ResourceUsed;
import org.eventassurance.archive.Dossier.Review;
import org.eventassurance.archive.Dossier.Shift;
import org.eventassurance.archive.Dossier.TaskDone;
import org.eventassurance.archive.LiveChart.Stretch;
import org.eventassurance.archive.QuantityChart.Line;

/** A dossier as people read it: what counts first, charts, and excerpts of long lists. */
final class Report {

  private static final int MOST_ROWS = 60;
  private static final int MOST_BARS = 14;

  /** What of the timeline people read years later, what matters most first. */
  private static final List<String> TELLING =
      List.of("DECISION", "PHASE", "FREEZE", "WAR_ROOM", "INCIDENT", "CHANGE", "NOTE");

  private static final Set<Chapter> SUBSTANCE =
      EnumSet.of(
          Chapter.FIGURES,
          Chapter.INCIDENTS,
          Chapter.RESOURCES,
          Chapter.READINESS,
          Chapter.REVIEWS);

  private static final List<String> COLOURS = List.of("GREEN", "AMBER", "RED");

  private final Dossier dossier;
  private final ReportWords words;
  private final MailCount mails;

  Report(Dossier dossier, ReportWords words) {
    this.dossier = dossier;
    this.words = words;
    this.mails = MailCount.of(dossier.mails());
  }

  /** A department's review with what came out of it. */
  record Reviewed(Review review, List<Action> actions, List<PlanKept> plans) {

    /** How much later than due it was handed in; null if it was in time, or never. */
    public Duration late() {
      return review.dueAt() == null
              || review.doneAt() == null
              || !review.doneAt().isAfter(review.dueAt())
          ? null
          : Duration.between(review.dueAt(), review.doneAt());
    }
  }

  /** What a kind of resource came to. */
  record KindUsed(String kind, String unit, double requested, double granted, Double used) {}

  /** How a post was manned. */
  record PostManned(String post, long shifts, long taken, Instant from, Instant until) {}

  /** How often a version of a decision table was asked. */
  record TableAsked(String table, int version, long times) {}

  public Dossier.Head event() {
    return dossier.event();
  }

  /** The leadership's word; null as long as there is none. */
  public Dossier.Closing closing() {
    return dossier.closing().orElse(null);
  }

  public boolean isCancelled() {
    return "CANCELLED".equals(event().status());
  }

  /** Whether the goal was met, as the leadership says; else why nobody says so. */
  public String verdict() {
    return dossier
        .closing()
        .map(Dossier.Closing::goalMet)
        .orElse(isCancelled() ? "CANCELLED" : "OPEN");
  }

  /** Whether so little happened that no front page is needed. */
  public boolean isShort() {
    return SUBSTANCE.stream().noneMatch(this::has);
  }

  public String departmentNames() {
    return words.joined(
        event().departments().stream().map(it -> words.department(it.id())).toList());
  }

  public String systemNames() {
    return words.joined(event().systems().stream().map(Dossier.Named::name).toList());
  }

  /** The chapters about which there is something to say. */
  public List<Chapter> chapters() {
    return Arrays.stream(Chapter.values()).filter(this::has).toList();
  }

  /** The chapters about which nothing is recorded. */
  public List<Chapter> missing() {
    return Arrays.stream(Chapter.values()).filter(chapter -> !has(chapter)).toList();
  }

  /** Whether there is something to say in a chapter. */
  public boolean has(Chapter chapter) {
    return switch (chapter) {
      case SUMMARY -> true;
      case PHASES -> !phases().isEmpty();
      case FIGURES -> !dossier.figures().isEmpty();
      case LIVE -> !happenings().isEmpty();
      case INCIDENTS -> !dossier.incidents().isEmpty();
      case RESOURCES -> !dossier.resources().isEmpty();
      case READINESS -> !dossier.readiness().isEmpty() || !dossier.loadTests().isEmpty();
      case ESCALATIONS -> !dossier.escalations().isEmpty() || !lateTasks().isEmpty();
      case CHECKS -> !dossier.checks().isEmpty() || !dossier.hazards().isEmpty();
      case PLANS -> !dossier.plans().isEmpty();
      case EXCEPTIONS -> !dossier.changeExceptions().isEmpty();
      case DUTY -> !dossier.duty().isEmpty();
      case REVIEWS -> !dossier.reviews().isEmpty();
      case FOLLOW_UPS -> !dossier.followUps().isEmpty();
      case DECISIONS -> !dossier.decisions().isEmpty() || !dossier.evaluations().isEmpty();
      case MAILS -> mails.all() > 0;
      case MODELS -> !dossier.models().isEmpty();
    };
  }

  /** The same by its name, as templates ask. */
  public boolean has(String chapter) {
    return has(Chapter.valueOf(chapter));
  }

  // Dates and phases

  /** How each phase kept its date. */
  public PhaseChart phases() {
    return PhaseChart.of(
        dossier.phases().stream()
            .map(
                phase ->
                    new PhaseChart.Phase(
                        phase.phase(), phase.beganAt(), phase.endedAt(), phase.dueAt()))
            .toList(),
        event().registeredAt(),
        words.zone());
  }

  // Figures

  /** What was forecast beside what was. */
  public QuantityChart forecasts() {
    return new QuantityChart(
        dossier.figures().stream()
            .filter(figure -> figure.forecast() != null)
            .limit(MOST_BARS)
            .map(
                figure ->
                    new Line(
                        figureName(figure),
                        figure.unit(),
                        decimal(figure.forecast()),
                        decimal(figure.actual()),
                        decimal(figure.errorPercent())))
            .toList());
  }

  /** A figure by its name, and whose it is. */
  public String figureName(Figure figure) {
    return Stream.of(
            words.say(figure.name()),
            named(figure.systemId(), words::system),
            named(figure.department(), words::department))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  public Excerpt<Figure> figures() {
    return Excerpt.of(dossier.figures().stream(), MOST_ROWS);
  }

  /** The first figures that are known, for the front page. */
  public List<Figure> keyFigures() {
    return dossier.figures().stream().filter(figure -> figure.actual() != null).limit(4).toList();
  }

  /** How many figures nobody knows. */
  public long missingFigures() {
    return dossier.figures().stream().filter(figure -> figure.actual() == null).count();
  }

  // The live window

  /** Peaks, incidents, alerts and exceptions over the time in which the event was live. */
  public LiveChart live() {
    Dossier.Head event = event();
    Instant begin =
        Stream.of(event.goLiveAt(), event.broadcastStartsAt())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElseThrow();
    return new LiveChart(
        new Stretch(begin, event.endsAt()),
        event.peaks().stream().map(peak -> new Stretch(peak.from(), peak.until())).toList(),
        trueIncidents()
            .map(
                incident ->
                    new LiveChart.Incident(
                        incident.title(),
                        incident.severity(),
                        incident.detectedAt(),
                        incident.restoredAt()))
            .toList(),
        dossier.timeline().stream()
            .filter(line -> line.kind().equals("ALERT"))
            .map(Happening::at)
            .toList(),
        dossier.changeExceptions().stream()
            .filter(exception -> exception.validFrom() != null && exception.validUntil() != null)
            .map(exception -> new Stretch(exception.validFrom(), exception.validUntil()))
            .toList(),
        words.zone());
  }

  /** What happened that still matters, in its order. */
  public Excerpt<Happening> happenings() {
    List<Happening> telling =
        dossier.timeline().stream().filter(line -> TELLING.contains(line.kind())).toList();
    List<Happening> most =
        telling.stream()
            .sorted(Comparator.comparing((Happening line) -> TELLING.indexOf(line.kind())))
            .limit(MOST_ROWS)
            .sorted(Comparator.comparing(Happening::at))
            .toList();
    return new Excerpt<>(most, most.isEmpty() ? 0 : dossier.timeline().size());
  }

  // Incidents

  public Excerpt<Incident> incidents() {
    return Excerpt.of(dossier.incidents().stream(), MOST_ROWS);
  }

  /** How many incidents there were; what was dismissed was none. */
  public long trueIncidentCount() {
    return trueIncidents().count();
  }

  /** How many incidents of each severity there were, the worst first. */
  public List<Tally> severities() {
    return Tally.of(trueIncidents(), Incident::severity);
  }

  private Stream<Incident> trueIncidents() {
    return dossier.incidents().stream().filter(incident -> !"DISMISSED".equals(incident.status()));
  }

  /** How long it took to restore service, in the middle of all incidents; null without any. */
  public Duration timeToRestore() {
    List<Duration> spans =
        trueIncidents()
            .filter(incident -> incident.detectedAt() != null && incident.restoredAt() != null)
            .map(incident -> Duration.between(incident.detectedAt(), incident.restoredAt()))
            .sorted()
            .toList();
    int size = spans.size();
    return spans.isEmpty()
        ? null
        : spans.get((size - 1) / 2).plus(spans.get(size / 2)).dividedBy(2);
  }

  // Resources

  /** Every kind of resource with what was asked for, given and used. */
  public List<KindUsed> kinds() {
    Map<String, List<ResourceUsed>> byKind =
        dossier.resources().stream()
            .collect(
                Collectors.groupingBy(
                    ResourceUsed::kindName, LinkedHashMap::new, Collectors.toList()));
    return byKind.entrySet().stream().map(kind -> kind(kind.getKey(), kind.getValue())).toList();
  }

  private static KindUsed kind(String name, List<ResourceUsed> items) {
    boolean measured = items.stream().anyMatch(item -> item.used() != null);
    return new KindUsed(
        name,
        items.get(0).unit(),
        items.stream().mapToDouble(ResourceUsed::requested).sum(),
        items.stream().mapToDouble(ResourceUsed::granted).sum(),
        measured
            ? items.stream()
                .map(ResourceUsed::used)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum()
            : null);
  }

  /** What was given beside what was used, kind by kind. */
  public QuantityChart uses() {
    return new QuantityChart(
        kinds().stream()
            .limit(MOST_BARS)
            .map(
                kind ->
                    new Line(
                        words.say(kind.kind()),
                        kind.unit(),
                        decimal(kind.granted()),
                        decimal(kind.used()),
                        share(kind.used(), kind.granted())))
            .toList());
  }

  public Excerpt<ResourceUsed> resources() {
    return Excerpt.of(dossier.resources().stream(), MOST_ROWS);
  }

  /** How many items were filed too late. */
  public long filedLate() {
    return dossier.resources().stream().filter(item -> !item.inTime()).count();
  }

  // Readiness

  public List<Criterion> criteria() {
    return dossier.readiness();
  }

  /** The same as they are drawn: green, amber, red. */
  public List<Criterion> criteriaWorstLast() {
    return dossier.readiness().stream()
        .sorted(Comparator.comparing((Criterion it) -> COLOURS.indexOf(it.state())))
        .toList();
  }

  public List<Dossier.LoadTest> loadTests() {
    return dossier.loadTests();
  }

  /** How many criteria stood in a state. */
  public long criteria(String state) {
    return dossier.readiness().stream()
        .filter(criterion -> criterion.state().equals(state))
        .count();
  }

  // Escalations

  /** How often each audience was told. */
  public CountChart escalationsByAudience() {
    return counts(
        Tally.of(dossier.escalations().stream(), Escalation::audience).stream()
            .map(row -> new Tally(words.word("told.audience.", row.name()), row.number())));
  }

  /** For how many steps each department's tasks were the reason. */
  public CountChart escalationsByDepartment() {
    return counts(
        Tally.of(dossier.escalations().stream(), Escalation::department).stream()
            .map(row -> new Tally(words.department(row.name()), row.number())));
  }

  public int escalations() {
    return dossier.escalations().size();
  }

  /** The tasks that were late, the latest first. */
  public Excerpt<TaskDone> lateTasks() {
    return Excerpt.of(
        dossier.tasks().stream()
            .filter(task -> task.minutesLate() > 0)
            .sorted(Comparator.comparing(TaskDone::minutesLate).reversed()),
        MOST_ROWS);
  }

  /** Who was told of a task, in the order in which the ladder told them. */
  public String toldOf(TaskDone task) {
    return words.joined(
        dossier.escalations().stream()
            .filter(step -> step.taskId().equals(task.id()))
            .map(Escalation::audience)
            .distinct()
            .map(audience -> words.word("told.audience.", audience))
            .toList());
  }

  public int tasks() {
    return dossier.tasks().size();
  }

  // Checks and hazards

  /** How the checks came out, the worst first. */
  public List<Tally> checkStates() {
    return Tally.of(dossier.checks().stream(), CheckOutcome::state);
  }

  /** The checks that did not pass. */
  public Excerpt<CheckOutcome> failingChecks() {
    return Excerpt.of(
        dossier.checks().stream().filter(check -> !check.state().equals("PASS")), MOST_ROWS);
  }

  public int checks() {
    return dossier.checks().size();
  }

  public Excerpt<HazardFound> hazards() {
    return Excerpt.of(dossier.hazards().stream(), MOST_ROWS);
  }

  // Plans

  /** The plans that were called or changed; of the others it is said how many there are. */
  public Excerpt<PlanKept> tellingPlans() {
    return Excerpt.of(
        dossier.plans().stream()
            .filter(plan -> plan.calls() > 0 || "NEW_VERSION".equals(plan.reviewOutcome())),
        MOST_ROWS);
  }

  public int plans() {
    return dossier.plans().size();
  }

  /** How many plans were called. */
  public long calledPlans() {
    return dossier.plans().stream().filter(plan -> plan.calls() > 0).count();
  }

  /** How many plans have a new version after the event. */
  public long changedPlans() {
    return dossier.plans().stream()
        .filter(plan -> "NEW_VERSION".equals(plan.reviewOutcome()))
        .count();
  }

  // Freeze

  public Excerpt<FreezeException> exceptions() {
    return Excerpt.of(dossier.changeExceptions().stream(), MOST_ROWS);
  }

  /** How many changes the gate let through. */
  public long changesLetThrough() {
    return dossier.changeExceptions().stream()
        .filter(exception -> exception.letThroughAt() != null)
        .count();
  }

  // Duty

  /** How each post was manned. */
  public List<PostManned> posts() {
    Map<String, List<Shift>> byPost =
        dossier.duty().stream()
            .collect(Collectors.groupingBy(Shift::post, LinkedHashMap::new, Collectors.toList()));
    return byPost.entrySet().stream().map(post -> manned(post.getKey(), post.getValue())).toList();
  }

  private static PostManned manned(String post, List<Shift> shifts) {
    return new PostManned(
        post,
        shifts.size(),
        shifts.stream().filter(shift -> shift.takenAt() != null).count(),
        shifts.stream().map(Shift::from).min(Instant::compareTo).orElseThrow(),
        shifts.stream().map(Shift::until).max(Instant::compareTo).orElseThrow());
  }

  /** The shifts that nobody took. */
  public Excerpt<Shift> untakenShifts() {
    return Excerpt.of(dossier.duty().stream().filter(shift -> shift.takenAt() == null), MOST_ROWS);
  }

  // Reviews and follow-ups

  public List<Reviewed> reviews() {
    return dossier.reviews().stream().map(this::reviewed).toList();
  }

  private Reviewed reviewed(Review review) {
    return new Reviewed(
        review,
        dossier.followUps().stream()
            .filter(action -> "REVIEW".equals(action.origin()))
            .filter(action -> review.department().equals(action.department()))
            .toList(),
        dossier.plans().stream()
            .filter(plan -> review.department().equals(plan.department()))
            .filter(plan -> plan.reviewOutcome() != null && !plan.reviewOutcome().isEmpty())
            .toList());
  }

  /** The departments that took part and have not reviewed. */
  public List<String> unreviewed() {
    Set<String> done =
        dossier.reviews().stream()
            .filter(review -> review.doneAt() != null)
            .map(Review::department)
            .collect(Collectors.toSet());
    return event().departments().stream()
        .filter(department -> !done.contains(department.id()))
        .map(department -> words.department(department.id()))
        .toList();
  }

  public long reviewed() {
    return dossier.reviews().stream().filter(review -> review.doneAt() != null).count();
  }

  /** What is followed up, what is open first. */
  public Excerpt<Action> followUps() {
    return Excerpt.of(
        dossier.followUps().stream()
            .sorted(Comparator.comparing((Action action) -> "CLOSED".equals(action.status()))),
        MOST_ROWS);
  }

  public long openFollowUps() {
    return dossier.followUps().stream().filter(action -> !"CLOSED".equals(action.status())).count();
  }

  // Decisions, mails, models

  public Excerpt<Dossier.Decision> decisions() {
    return Excerpt.of(dossier.decisions().stream(), MOST_ROWS);
  }

  /** The decision tables and how often each of their versions was asked. */
  public List<TableAsked> tables() {
    Map<String, Map<Integer, Long>> asked =
        dossier.evaluations().stream()
            .collect(
                Collectors.groupingBy(
                    Dossier.Evaluation::table,
                    TreeMap::new,
                    Collectors.groupingBy(
                        Dossier.Evaluation::version, TreeMap::new, Collectors.counting())));
    return asked.entrySet().stream()
        .flatMap(
            table ->
                table.getValue().entrySet().stream()
                    .map(
                        version ->
                            new TableAsked(table.getKey(), version.getKey(), version.getValue())))
        .toList();
  }

  /** How many mails of each kind there were. */
  public CountChart mailsByKind() {
    return counts(
        mails.kinds().stream()
            .map(row -> new Tally(words.word("told.kind.", row.name()), row.number())));
  }

  /** How many mails are in each state. */
  public List<Tally> mailStates() {
    return mails.states();
  }

  /** The mails that could not be delivered. */
  public Excerpt<Mail> undelivered() {
    return mails.undelivered();
  }

  public long mails() {
    return mails.all();
  }

  public List<Dossier.Model> models() {
    return dossier.models();
  }

  private static CountChart counts(Stream<Tally> tallies) {
    return new CountChart(
        tallies
            .sorted(Comparator.comparing(Tally::number).reversed())
            .limit(MOST_BARS)
            .map(row -> new CountChart.Count(row.name(), row.number()))
            .toList());
  }

  private static String named(String id, Function<String, String> name) {
    return id == null || id.isEmpty() ? "" : name.apply(id);
  }

  private static BigDecimal share(Double part, double whole) {
    return part == null || whole == 0 ? null : decimal(100 * part / whole);
  }

  private static BigDecimal decimal(Double number) {
    return number == null || number.isNaN() || number.isInfinite()
        ? null
        : BigDecimal.valueOf(number);
  }
}
