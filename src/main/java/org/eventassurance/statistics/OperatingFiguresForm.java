package org.eventassurance.statistics;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
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

  private final Figures figures;
  private final MajorEvents events;
  private final Clock clock;

  OperatingFiguresForm(Figures figures, MajorEvents events, Clock clock) {
    this.figures = figures;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Problem.refuseAny(
        FiguresPolicy.errors(figures(submission), events.get(submission.businessKey()).window()));
    return Map.of();
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
        clock.instant());
  }

  @Bean
  static FormContract operatingFiguresFormContract() {
    return new FormContract(
        ID,
        Set.of(
            PARTICIPANTS,
            PEAK_ONLINE_USERS,
            PEAK_ONLINE_AT,
            ORDERS,
            PEAK_ORDERS_PER_MINUTE,
            SOURCE,
            REMARKS));
  }
}
