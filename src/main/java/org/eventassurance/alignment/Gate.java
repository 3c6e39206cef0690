package org.eventassurance.alignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eventassurance.alignment.Criterion.Point;
import org.eventassurance.alignment.GoNoGoTable.Asked;
import org.eventassurance.alignment.ReadinessView.DepartmentReadiness;
import org.eventassurance.alignment.ReadinessView.Owed;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what is known of an event: a colour for each criterion, with its reasons. */
@Component
class Gate {

  private static final Comparator<Colour> WORST_FIRST = Comparator.reverseOrder();

  private final List<FactSource> sources;
  private final GoNoGoTable table;
  private final MajorEvents events;
  private final Clock clock;

  Gate(List<FactSource> sources, GoNoGoTable table, MajorEvents events, Clock clock) {
    this.sources = sources;
    this.table = table;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was added up.
   *
   * @param facts what the table was asked about, as text, for the record
   * @param answers what all rows said that fit, the worst first
   */
  record Sum(ReadinessView view, String facts, List<ProposalReason> answers) {}

  /**
   * Adds up what is known at this moment.
   *
   * @param atGate whether what is missing is no longer "not yet"
   * @throws org.eventassurance.problem.Problem 404 if there is no event of this code
   */
  @Transactional(readOnly = true)
  Sum add(String eventCode, ReviewRound round, boolean atGate) {
    MajorEvent event = events.get(eventCode);
    Facts facts = new Facts();
    sources.forEach(source -> source.gather(event, round, facts));
    List<Answer> answers = ask(table.about(event, atGate), facts);
    List<Criterion> criteria =
        Stream.of(GoCriterion.values()).map(criterion -> criterion(criterion, answers)).toList();
    return new Sum(
        ReadinessView.of(eventCode, clock.instant(), criteria, departments(event, criteria)),
        facts.toString(),
        answers.stream()
            .map(Answer::row)
            .sorted(Comparator.comparing(ProposalReason::verdict, WORST_FIRST))
            .toList());
  }

  /** A row that fits, with the things that its fact counts. */
  private record Answer(ProposalReason row, List<Facts.Found> things) {

    boolean concerns(GoCriterion criterion) {
      return criterion.word().equals(row.criterion());
    }

    Stream<Point> points() {
      return things.stream()
          .map(thing -> new Point(row.verdict(), thing.department(), thing.what()));
    }
  }

  private static List<Answer> ask(Asked table, Facts facts) {
    Map<GoNoGoFact, List<ProposalReason>> rows = new EnumMap<>(GoNoGoFact.class);
    facts.known().forEach(fact -> rows.put(fact, table.answer(fact, facts)));
    List<Answer> answers = new ArrayList<>();
    rows.forEach(
        (fact, fitting) ->
            fitting.forEach(row -> answers.add(new Answer(row, facts.things(fact)))));
    return answers;
  }

  /** Its worst row decides; about what no row says anything nobody may take it for green. */
  private static Criterion criterion(GoCriterion criterion, List<Answer> all) {
    List<Answer> own =
        all.stream()
            .filter(answer -> answer.concerns(criterion))
            .sorted(Comparator.comparing(answer -> answer.row().verdict(), WORST_FIRST))
            .toList();
    if (own.isEmpty()) {
      return new Criterion(
          criterion.word(),
          criterion.title(),
          Colour.AMBER,
          List.of(Sentence.of("Nobody can tell: the table “Go or no-go” says nothing about it.")),
          List.of());
    }
    Colour colour = own.get(0).row().verdict();
    List<Answer> decisive =
        own.stream()
            .filter(answer -> colour == Colour.GREEN || answer.row().verdict() != Colour.GREEN)
            .toList();
    return new Criterion(
        criterion.word(),
        criterion.title(),
        colour,
        decisive.stream().map(answer -> Sentence.of(answer.row().reason())).distinct().toList(),
        decisive.stream().flatMap(Answer::points).distinct().toList());
  }

  private static List<DepartmentReadiness> departments(MajorEvent event, List<Criterion> criteria) {
    return event.departments().stream()
        .map(department -> new DepartmentReadiness(department, owed(department, criteria)))
        .toList();
  }

  private static List<Owed> owed(String department, List<Criterion> criteria) {
    return criteria.stream()
        .flatMap(
            criterion ->
                criterion.points().stream()
                    .filter(point -> Objects.equals(point.department(), department))
                    .filter(point -> point.colour() != Colour.GREEN)
                    .map(
                        point ->
                            new Owed(
                                criterion.id(), criterion.title(), point.colour(), point.what())))
        .sorted(Comparator.comparing(Owed::colour, WORST_FIRST))
        .toList();
  }
}
