package org.eventassurance.review;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;

/** What a department that looks back on an event says of one of its contingency plans (E30). */
public class ReviewedPlan {

  /** What becomes of a plan after an event. */
  public enum Answer {
    /** It is right as it is. */
    NO_CHANGE,
    /** The review has written its next version. */
    CHANGED,
    /** Somebody had written its next version since the event began. */
    CHANGED_BEFORE,
    /** It was retired, or given to another department, before anybody answered. */
    GONE
  }

  /** Read and written by Spring Data alone. */
  @SuppressWarnings("UnusedVariable")
  @Id
  private Long id;

  private String eventCode;
  private String department;
  private long planId;
  private int askedRevision;
  private Answer answer;
  private Integer revision;
  private String note;
  private String answeredBy;
  private Instant answeredAt;

  @PersistenceCreator
  private ReviewedPlan() {}

  /** A question that nobody has answered yet. */
  static ReviewedPlan asked(String eventCode, String department, long planId, int revision) {
    ReviewedPlan review = new ReviewedPlan();
    review.eventCode = eventCode;
    review.department = department;
    review.planId = planId;
    review.askedRevision = revision;
    return review;
  }

  /** Asks about another version than before. */
  void askAbout(int newRevision) {
    askedRevision = newRevision;
  }

  void answer(Answer given, int holds, String why, String by, Instant at) {
    answer = given;
    revision = holds;
    note = why;
    answeredBy = by;
    answeredAt = at;
  }

  /** There is nothing left to ask. */
  void drop(Instant at) {
    answer = Answer.GONE;
    answeredAt = at;
  }

  boolean isOpen() {
    return answer == null;
  }

  /** Whether the plan has a new version since the event began. */
  public boolean isChanged() {
    return answer == Answer.CHANGED || answer == Answer.CHANGED_BEFORE;
  }

  public String eventCode() {
    return eventCode;
  }

  public String department() {
    return department;
  }

  public long planId() {
    return planId;
  }

  /** The version that the department was asked about. */
  int askedRevision() {
    return askedRevision;
  }

  /** Empty as long as nobody has answered. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  /** The version that holds after the review. */
  public Optional<Integer> revision() {
    return Optional.ofNullable(revision);
  }

  /** Why nothing has to change, or what is new. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  public Optional<String> answeredBy() {
    return Optional.ofNullable(answeredBy);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
