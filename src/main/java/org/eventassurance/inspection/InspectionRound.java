package org.eventassurance.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.incident.Severity;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;

/** One round of inspection: what machines found, and what a person makes of it (E22, B6). */
public class InspectionRound {

  /** How a round ended. */
  public enum Result {
    NORMAL,
    ANOMALY,
    MISSED
  }

  /** What follows from a round, beside what machines make a hazard by themselves. */
  public enum Outcome {
    NONE,
    HAZARD,
    INCIDENT
  }

  /** Given by the database, and read by Spring Data alone. */
  @SuppressWarnings("UnusedVariable")
  @Id
  private Long id;

  private String eventCode;
  private int number;
  private Instant openedAt;
  private List<Long> checkRuns = List.of();
  private Instant closedAt;
  private Result result;
  private List<String> inspected = List.of();
  private String inspectedBy;
  private String findings;
  private Outcome outcome;
  private String systemId;
  private Severity severity;
  private Long incident;

  @PersistenceCreator
  private InspectionRound() {}

  static InspectionRound opened(String eventCode, int number, Instant at) {
    InspectionRound round = new InspectionRound();
    round.eventCode = eventCode;
    round.number = number;
    round.openedAt = at;
    return round;
  }

  void checked(List<Long> runs) {
    checkRuns = List.copyOf(runs);
  }

  void done(RoundAnswer answer, Instant at) {
    closedAt = at;
    inspectedBy = answer.by();
    inspected = List.copyOf(answer.inspected());
    result = answer.findings().isEmpty() ? Result.NORMAL : Result.ANOMALY;
    findings = answer.findings().isEmpty() ? null : answer.findings();
    outcome = answer.outcome();
    systemId = answer.systemId();
    severity = answer.severity();
  }

  void missed(Instant at) {
    closedAt = at;
    result = Result.MISSED;
  }

  void becameIncident(long number) {
    incident = number;
  }

  /** Counts the rounds of an event from 1. */
  public int number() {
    return number;
  }

  public String eventCode() {
    return eventCode;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Ids of the runs of automatic checks that belong to the round. */
  public List<Long> checkRuns() {
    return List.copyOf(checkRuns);
  }

  /** Null while the round is open. */
  public Instant closedAt() {
    return closedAt;
  }

  /** Null while the round is open. */
  public Result result() {
    return result;
  }

  /** Words for what a person looked at. */
  public List<String> inspected() {
    return List.copyOf(inspected);
  }

  /** Who confirmed the round; null while nobody has. */
  public String inspectedBy() {
    return inspectedBy;
  }

  /** What is unusual; null if nothing is. */
  public String findings() {
    return findings;
  }

  /** What the person who inspected made of it; empty while nobody has. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** The system that is to become a hazard or an incident. */
  public Optional<String> systemId() {
    return Optional.ofNullable(systemId);
  }

  Severity severity() {
    return severity;
  }

  /** The number of the incident that became of it. */
  public Optional<Long> incident() {
    return Optional.ofNullable(incident);
  }

  /** Whether nobody has finished it yet. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
