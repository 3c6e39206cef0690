package org.eventassurance.statistics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the form "Report operating figures", judges and keeps what it says (E28). */
@Component
class OperatingFiguresForm implements SubmissionRule, SubmissionKeeper {

  static final String ID = "report-operating-figures";
  static final String PARTICIPANTS = "participants";
  static final String PEAK_ONLINE_USERS = "peakOnlineUsers";
  static final String PEAK_ONLINE_AT = "peakOnlineAt";
  static final String ORDERS = "orders";
  static final String PEAK_ORDERS_PER_MINUTE = "peakOrdersPerMinute";
  static final String SOURCE = "operatingFiguresSource";
  static final String REMARKS = "operatingFiguresRemarks";
  static final FigureSlots FURTHER = new FigureSlots("operatingFigure");

  /** Figures of every event, which have fields of their own (E28). */
  static final Set<String> OF_EVERY_EVENT =
      Set.of(PARTICIPANTS, PEAK_ONLINE_USERS, ORDERS, PEAK_ORDERS_PER_MINUTE);

  private static final Set<String> OTHER_KEYS = Set.of(PEAK_ONLINE_AT, SOURCE, REMARKS);

  private final Figures figures;
  private final OperatingFiguresTable table;
  private final MajorEvents events;
  private final Clock clock;

  OperatingFiguresForm(
      Figures figures, OperatingFiguresTable table, MajorEvents events, Clock clock) {
    this.figures = figures;
    this.table = table;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<FieldError> errors =
        new ArrayList<>(FiguresPolicy.errors(figures(submission), event(submission).window()));
    errors.addAll(missing(submission));
    Problem.refuseAny(errors);
    return Map.of();
  }

  private List<FieldError> missing(Submission submission) {
    return table.of(event(submission), submission.department()).stream()
        .filter(AskedFigure::required)
        .flatMap(
            asked ->
                field(asked, submission)
                    .filter(key -> submission.decimal(key) == null)
                    .map(
                        key ->
                            new FieldError(
                                key,
                                "%s must be reported: %s",
                                asked.title(),
                                Sentence.of(asked.reason())))
                    .stream())
        .toList();
  }

  /** The field that takes a figure; empty if the form has no place for it. */
  private Optional<String> field(AskedFigure asked, Submission submission) {
    return asked.isOfEveryEvent()
        ? Optional.of(asked.id())
        : FURTHER.placed(further(submission)).entrySet().stream()
            .filter(place -> place.getValue().equals(asked))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private List<AskedFigure> further(Submission submission) {
    return further(table.of(event(submission), submission.department()));
  }

  /** Those of the table's figures that stand in the numbered places of the form. */
  static List<AskedFigure> further(List<AskedFigure> asked) {
    return asked.stream().filter(figure -> !figure.isOfEveryEvent()).toList();
  }

  private MajorEvent event(Submission submission) {
    return events.get(submission.businessKey());
  }

  @Override
  public void keep(Submission submission) {
    figures.keep(figures(submission));
  }

  private OperatingFigures figures(Submission submission) {
    return new OperatingFigures(
        null,
        submission.businessKey(),
        submission.department(),
        submission.longNumber(PARTICIPANTS),
        submission.longNumber(PEAK_ONLINE_USERS),
        submission.moment(PEAK_ONLINE_AT),
        submission.longNumber(ORDERS),
        submission.longNumber(PEAK_ORDERS_PER_MINUTE),
        submission.textOrNull(SOURCE),
        submission.textOrNull(REMARKS),
        submission.personId(),
        clock.instant(),
        FURTHER.read(submission, further(submission)).entrySet().stream()
            .map(figure -> new OperatingFigure(figure.getKey().id(), figure.getValue()))
            .collect(Collectors.toSet()));
  }

  @Bean
  static FormContract operatingFiguresFormContract() {
    return new FormContract(
        ID,
        Stream.of(OF_EVERY_EVENT, OTHER_KEYS, FURTHER.keys())
            .flatMap(Set::stream)
            .collect(Collectors.toSet()));
  }
}
