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

/** Reads the form "Report technical figures", judges and keeps what it says (E29). */
@Component
class TechnicalFiguresForm implements SubmissionRule, SubmissionKeeper {

  static final String ID = "report-technical-figures";
  static final String FLASH_SALE = "flashSalePeakQps";
  static final String FLASH_SALE_AT = "flashSalePeakAt";
  static final String CDN = "cdnPeakGbps";
  static final String CDN_AT = "cdnPeakAt";
  static final String BANDWIDTH = "bandwidthPeakGbps";
  static final String BANDWIDTH_AT = "bandwidthPeakAt";
  static final String USE = "baseResourceUse";
  static final String ARCHIVE = "usageArchive";

  private final Figures figures;
  private final MajorEvents events;
  private final Clock clock;

  TechnicalFiguresForm(Figures figures, MajorEvents events, Clock clock) {
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

  private TechnicalFigures figures(Submission submission) {
    return new TechnicalFigures(
        null,
        submission.businessKey(),
        submission.longNumber(FLASH_SALE),
        submission.moment(FLASH_SALE_AT),
        submission.decimal(CDN),
        submission.moment(CDN_AT),
        submission.decimal(BANDWIDTH),
        submission.moment(BANDWIDTH_AT),
        submission.textOrNull(USE),
        submission.textOrNull(ARCHIVE),
        submission.personId(),
        clock.instant());
  }

  @Bean
  static FormContract technicalFiguresFormContract() {
    return new FormContract(
        ID, Set.of(FLASH_SALE, FLASH_SALE_AT, CDN, CDN_AT, BANDWIDTH, BANDWIDTH_AT, USE, ARCHIVE));
  }
}
