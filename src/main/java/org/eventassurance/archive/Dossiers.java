package org.eventassurance.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eventassurance.archive.Dossier.Happening;
import org.eventassurance.archive.Dossier.Head;
import org.eventassurance.archive.Dossier.Model;
import org.eventassurance.archive.Dossier.Named;
import org.eventassurance.archive.Dossier.PhaseDates;
import org.eventassurance.archive.Dossier.Span;
import org.eventassurance.archive.Dossier.TaskDone;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;
import org.eventassurance.majorevent.EventOverview.PhaseState;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.timeline.EventTimeline;
import org.eventassurance.timeline.TimelineEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together all that is known of an event. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

  private static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::at)
          .thenComparing(Happening::kind)
          .thenComparing(Happening::reference)
          .thenComparing(happening -> happening.what().toString())
          .thenComparing(Happening::who)
          .thenComparing(Happening::systemId);

  private final MajorEvents events;
  private final EventOverviews overviews;
  private final EventTimeline timeline;
  private final EventWords words;
  private final EventRows rows;
  private final EventTables tables;
  private final PastTasks tasks;
  private final PastFigures figures;
  private final PastReadiness readiness;
  private final PastDecisions decisions;
  private final PastWatch watch;
  private final PastReviews reviews;
  private final RanModels models;
  private final PeopleNamed people;

  Dossiers(
      MajorEvents events,
      EventOverviews overviews,
      EventTimeline timeline,
      EventWords words,
      EventRows rows,
      EventTables tables,
      PastTasks tasks,
      PastFigures figures,
      PastReadiness readiness,
      PastDecisions decisions,
      PastWatch watch,
      PastReviews reviews,
      RanModels models,
      PeopleNamed people) {
    this.events = events;
    this.overviews = overviews;
    this.timeline = timeline;
    this.words = words;
    this.rows = rows;
    this.tables = tables;
    this.tasks = tasks;
    this.figures = figures;
    this.readiness = readiness;
    this.decisions = decisions;
    this.watch = watch;
    this.reviews = reviews;
    this.models = models;
    this.people = people;
  }

  /**
   * All that is known of an event by now. Its mails are read while somebody goes through them, so
   * within the same transaction.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public Dossier of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    String code = event.code();
    List<TaskDone> done = tasks.of(code);
    Dossier dossier =
        new Dossier(
            head(event),
            reviews.closing(code),
            phases(code),
            done,
            tasks.escalations(code, done),
            figures.of(code, event.departments()),
            figures.resources(code),
            readiness.loadTests(code),
            decisions.criteria(code),
            readiness.checks(code),
            readiness.hazards(code),
            readiness.plans(code),
            watch.changeExceptions(code),
            watch.duty(code),
            watch.incidents(code),
            timeline(code),
            reviews.of(code, done),
            reviews.followUps(code),
            decisions.of(code),
            decisions.evaluations(code),
            new ToldMails(rows, code),
            models(code).stream().map(Dossiers::model).toList(),
            List.of(),
            stored(code));
    return dossier.naming(people.in(dossier));
  }

  /** The models by which an event ran, in the order of the dossier. */
  List<RanModel> models(String eventCode) {
    MajorEvent event = events.get(eventCode);
    return models.of(event.code(), event.registeredAt(), end(event.code()));
  }

  /** The rows of the product's tables as they are, by the table's name. */
  private Map<String, Collection<Map<String, Object>>> stored(String eventCode) {
    Map<String, Collection<Map<String, Object>>> stored = new TreeMap<>();
    tables
        .queries()
        .forEach(
            (table, query) -> stored.put(table, new StoredRows(rows, table, query, eventCode)));
    return stored;
  }

  /** When the lifecycle was over; null as long as it is not. */
  private Instant end(String eventCode) {
    return rows.list(
            """
            select max(end_time_) as ended from act_hi_procinst
            where business_key_ = :event and proc_def_key_ = 'event-assurance'
            """,
            eventCode,
            row -> Optional.ofNullable(row.engineMoment("ended")))
        .get(0)
        .orElse(null);
  }

  private Head head(MajorEvent event) {
    return new Head(
        event.code(),
        event.name(),
        event.kind().name(),
        event.status().name(),
        event.level().map(Enum::name).orElse(null),
        Sentence.of(event.levelReason()),
        event.window().goLiveAt(),
        event.window().broadcastStartsAt(),
        event.window().endsAt(),
        event.peaks().stream().map(peak -> new Span(peak.startsAt(), peak.endsAt())).toList(),
        named(event.systems(), words::system),
        named(event.departments(), id -> words.department(id, Locale.ENGLISH)),
        event.normalPeakQps(),
        event.expectedPeakQps(),
        event.revenueAtStake().name(),
        event.publicExposure().name(),
        event.regulated(),
        event.commander().orElse(null),
        event.leadershipGroup(),
        event.registeredBy(),
        event.registeredAt());
  }

  private static List<Named> named(List<String> ids, Function<String, String> name) {
    return ids.stream().map(id -> new Named(id, name.apply(id))).toList();
  }

  private List<PhaseDates> phases(String eventCode) {
    return overviews.of(eventCode).deadlines().stream().map(Dossiers::phase).toList();
  }

  /** Of a phase that has not begun nobody can say yet when it will be due. */
  private static PhaseDates phase(PhaseDeadline phase) {
    return new PhaseDates(
        phase.phase(),
        phase.state() == PhaseState.PLANNED ? null : phase.dueAt().toInstant(),
        phase.startedAt() == null ? null : phase.startedAt().toInstant(),
        phase.endedAt() == null ? null : phase.endedAt().toInstant());
  }

  private List<Happening> timeline(String eventCode) {
    return timeline.of(eventCode).stream().map(Dossiers::happening).sorted(ORDER).toList();
  }

  private static Happening happening(TimelineEntry entry) {
    return new Happening(
        entry.at(),
        entry.kind().name(),
        entry.what(),
        entry.who(),
        entry.systemId(),
        entry.reference());
  }

  private static Model model(RanModel model) {
    return new Model(
        model.kind().name(),
        model.id(),
        model.version(),
        model.versionTag(),
        model.path(),
        model.deployedAt());
  }
}
