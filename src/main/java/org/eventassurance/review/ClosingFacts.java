package org.eventassurance.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.followup.FollowUp;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.eventassurance.statistics.EventFigures;
import org.eventassurance.statistics.Figures;
import org.eventassurance.statistics.OperatingFigures;
import org.eventassurance.statistics.TechnicalFigures;
import org.springframework.stereotype.Component;

/** Shows the leadership what the event came to and what the departments found (B2, E28, E29). */
@Component
class ClosingFacts implements FormFacts {

  private final MajorEvents events;
  private final DepartmentReviews reviews;
  private final Figures figures;
  private final FollowUps followUps;
  private final ClosingCheck check;
  private final ClosingDraft draft;
  private final EventWords words;
  private final Dictionary dictionary;

  ClosingFacts(
      MajorEvents events,
      DepartmentReviews reviews,
      Figures figures,
      FollowUps followUps,
      ClosingCheck check,
      ClosingDraft draft,
      EventWords words,
      Dictionary dictionary) {
    this.events = events;
    this.reviews = reviews;
    this.figures = figures;
    this.followUps = followUps;
    this.check = check;
    this.draft = draft;
    this.words = words;
    this.dictionary = dictionary;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(CloseEventForm.FORM);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    List<ReviewRow> found =
        reviews.of(event).stream().map(review -> row(review, language)).toList();
    List<FollowUpRow> open =
        followUps.openOf(businessKey).stream().map(it -> row(it, language)).toList();
    Map<String, Object> facts = new HashMap<>(figures(figures.of(businessKey), language));
    facts.put("missingReviews", words.departments(reviews.missing(event), language));
    facts.put("obstacles", said(check.beyondReviewsAndFigures(businessKey), language));
    facts.put("reviews", found);
    facts.put("openFollowUps", open);
    facts.put(CloseEventForm.SUMMARY, draft.of(event));
    return facts;
  }

  private String said(List<Sentence> sentences, Locale language) {
    return sentences.stream().map(dictionary.in(language)::say).collect(Collectors.joining("\n\n"));
  }

  private Map<String, Object> figures(EventFigures reported, Locale language) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("missingFigures", words.departments(reported.missingDepartments(), language));
    facts.put(
        "operatingFigures", reported.operating().stream().map(it -> row(it, language)).toList());
    facts.put("hasTechnicalFigures", reported.technical().isPresent());
    reported.technical().ifPresent(it -> facts.put("technicalFigures", row(it, language)));
    return facts;
  }

  private OperatingRow row(OperatingFigures reported, Locale language) {
    return new OperatingRow(
        words.department(reported.department(), language),
        words.number(reported.participants(), language),
        words.number(reported.peakOnlineUsers(), language),
        words.number(reported.orders(), language),
        reported.remarks());
  }

  private TechnicalRow row(TechnicalFigures reported, Locale language) {
    return new TechnicalRow(
        words.number(reported.flashSalePeakQps(), language),
        words.number(reported.cdnPeakGbps(), language),
        words.number(reported.bandwidthPeakGbps(), language),
        reported.baseResourceUse(),
        reported.usageArchive());
  }

  private ReviewRow row(DepartmentReview review, Locale language) {
    return new ReviewRow(
        words.department(review.department(), language),
        review.wentWell(),
        review.wentWrong(),
        review.lessons(),
        reviews.plans(review).stream()
            .map(dictionary.in(language)::say)
            .collect(Collectors.joining(" ")));
  }

  private FollowUpRow row(FollowUp followUp, Locale language) {
    return new FollowUpRow(
        followUp.title(),
        words.person(followUp.owner()),
        words.department(followUp.department(), language),
        followUp.dueAt().map(words::day).orElse(""));
  }

  /** A row of the form's table of operating figures; the remarks may be null. */
  record OperatingRow(
      String department,
      String participants,
      String peakOnlineUsers,
      String orders,
      String remarks) {}

  /** What the form says of the technical figures. */
  record TechnicalRow(
      String flashSaleQps,
      String cdnGbps,
      String bandwidthGbps,
      String baseResourceUse,
      String usageArchive) {}

  /** A row of the form's table of reviews. */
  record ReviewRow(
      String department, String wentWell, String wentWrong, String lessons, String plans) {}

  /** A row of the form's table of follow-ups. */
  record FollowUpRow(String title, String owner, String department, String dueOn) {}
}
