package org.eventassurance.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.answer.Answers;
import org.eventassurance.duty.DutyShifts;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.ChangeException.Status;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.inspection.InspectionRound;
import org.eventassurance.inspection.InspectionRound.Result;
import org.eventassurance.inspection.Inspections;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened during a watch, counted and listed from the tables: nobody types it twice. */
@Service
@Transactional(readOnly = true)
public class WatchRecord {

  private final Incidents incidents;
  private final ChangeExceptions exceptions;
  private final Inspections inspections;
  private final DutyShifts shifts;
  private final Answers answers;
  private final EventWords words;
  private final MessageSource messages;

  WatchRecord(
      Incidents incidents,
      ChangeExceptions exceptions,
      Inspections inspections,
      DutyShifts shifts,
      Answers answers,
      EventWords words,
      MessageSource messages) {
    this.incidents = incidents;
    this.exceptions = exceptions;
    this.inspections = inspections;
    this.shifts = shifts;
    this.answers = answers;
    this.words = words;
    this.messages = messages;
  }

  /** The figures of an event's watch as of now. */
  public WatchFigures figures(String eventCode) {
    List<InspectionRound> rounds = inspections.of(eventCode);
    List<ChangeException> changes = exceptions.of(eventCode);
    int anomalies = ended(rounds, Result.ANOMALY);
    return new WatchFigures(
        incidents.of(eventCode).size(),
        incidents.openOf(eventCode).size(),
        shifts.taken(eventCode).size(),
        ended(rounds, Result.NORMAL) + anomalies,
        anomalies,
        ended(rounds, Result.MISSED),
        changes.size(),
        (int) changes.stream().filter(change -> change.status() == Status.USED).count(),
        answers.of(eventCode, "userTask_reportProgress").size());
  }

  List<Map<String, Object>> openIncidents(String eventCode, Locale language) {
    return incidents.openOf(eventCode).stream().map(it -> incident(it, language)).toList();
  }

  List<Map<String, Object>> allIncidents(String eventCode, Locale language) {
    return incidents.of(eventCode).stream().map(it -> incident(it, language)).toList();
  }

  List<Map<String, Object>> runningExceptions(String eventCode, Locale language) {
    return exceptions.running(eventCode).stream().map(it -> exception(it, language)).toList();
  }

  List<Map<String, Object>> allExceptions(String eventCode, Locale language) {
    return exceptions.of(eventCode).stream().map(it -> exception(it, language)).toList();
  }

  private Map<String, Object> incident(Incident incident, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", incident.id());
    row.put("severity", incident.severity().name());
    row.put("system", words.system(incident.systemId()));
    row.put("seen", incident.seen());
    row.put("detectedAt", words.time(incident.detectedAt()));
    row.put("restoredAt", words.time(incident.restoredAt().orElse(null)));
    row.put("state", messages.getMessage("incident." + incident.state(), null, language));
    return row;
  }

  private Map<String, Object> exception(ChangeException exception, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("changeReference", exception.changeReference());
    row.put("system", words.system(exception.systemId()));
    row.put("requestedBy", words.person(exception.requestedBy()));
    row.put("validUntil", words.time(exception.validUntil().orElse(null)));
    row.put("state", messages.getMessage("exception." + exception.status(), null, language));
    return row;
  }

  private static int ended(List<InspectionRound> rounds, Result result) {
    return (int) rounds.stream().filter(round -> round.result() == result).count();
  }
}
