package org.eventassurance.review;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.followup.FollowUpViews;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.review.SummaryReport.ClosingWord;
import org.eventassurance.review.SummaryReport.ExceptionEntry;
import org.eventassurance.review.SummaryReport.Plan;
import org.eventassurance.review.SummaryReport.Review;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the summary report of an event (B2). */
@RestController
@Transactional(readOnly = true)
public class SummaryReports {

  private final MajorEvents events;
  private final DepartmentReviews reviews;
  private final FollowUpViews followUps;
  private final ChangeExceptions exceptions;
  private final ClosingRepository closings;
  private final ReviewedPlans reviewedPlans;
  private final ContingencyPlans plans;
  private final Clock clock;

  SummaryReports(
      MajorEvents events,
      DepartmentReviews reviews,
      FollowUpViews followUps,
      ChangeExceptions exceptions,
      ClosingRepository closings,
      ReviewedPlans reviewedPlans,
      ContingencyPlans plans,
      Clock clock) {
    this.events = events;
    this.reviews = reviews;
    this.followUps = followUps;
    this.exceptions = exceptions;
    this.closings = closings;
    this.reviewedPlans = reviewedPlans;
    this.plans = plans;
    this.clock = clock;
  }

  @GetMapping("/api/events/{code}/summary-report")
  @Operation(summary = "What an event's departments found, what is followed up, and the summary")
  SummaryReport of(@PathVariable String code) {
    MajorEvent event = events.get(code);
    return new SummaryReport(
        code,
        event.name(),
        closings.findByEventCode(code).map(this::word).orElse(null),
        reviews.of(event).stream().map(this::review).toList(),
        reviews.missing(event),
        followUps.of(code),
        exceptions.of(code).stream().map(this::entry).toList());
  }

  private ClosingWord word(Closing closing) {
    return new ClosingWord(
        closing.goalMet(), closing.summary(), closing.closedBy(), time(closing.closedAt()));
  }

  private Review review(DepartmentReview review) {
    return new Review(
        review.department(),
        review.eventData(),
        review.wentWell(),
        review.wentWrong(),
        review.lessons(),
        review.plansUsed(),
        plans(review),
        review.planNote(),
        review.actions(),
        review.reviewedBy(),
        time(review.reviewedAt()));
  }

  private List<Plan> plans(DepartmentReview review) {
    return reviewedPlans.of(review.eventCode()).stream()
        .filter(one -> one.department().equals(review.department()))
        .map(this::plan)
        .toList();
  }

  private Plan plan(ReviewedPlan review) {
    return new Plan(
        review.planId(),
        plans.get(review.planId()).name(),
        review.answer().orElseThrow(),
        review.revision().orElse(null),
        review.note().orElse(null),
        review.answeredBy().orElse(null));
  }

  private ExceptionEntry entry(ChangeException exception) {
    return new ExceptionEntry(
        exception.id(),
        exception.changeReference(),
        exception.systemId(),
        exception.exceptionClass(),
        exception.description(),
        exception.evidence(),
        exception.rollbackPlan(),
        exception.status(),
        exception.requestedBy(),
        time(exception.requestedAt()),
        exception.decidedBy().orElse(null),
        time(exception.decidedAt().orElse(null)),
        exception.decisionReason(),
        time(exception.validFrom().orElse(null)),
        time(exception.validUntil().orElse(null)),
        time(exception.letThroughAt().orElse(null)),
        exception.useResult().orElse(null),
        exception.useNote().orElse(null));
  }

  private OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
