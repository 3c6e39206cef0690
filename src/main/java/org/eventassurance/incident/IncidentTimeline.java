package org.eventassurance.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;

/** Tells the timeline of incidents: their reports, and what stands in their logs. */
@Component
class IncidentTimeline implements TimelineSource {

  private final IncidentLedger ledger;
  private final EventWords words;

  IncidentTimeline(IncidentLedger ledger, EventWords words) {
    this.ledger = ledger;
    this.words = words;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    Map<Long, Incident> incidents =
        ledger.of(eventCode).stream().collect(Collectors.toMap(Incident::id, Function.identity()));
    List<TimelineEntry> entries = new ArrayList<>();
    incidents.values().forEach(incident -> entries.add(report(incident)));
    ledger
        .logs(incidents.keySet())
        .forEach(note -> entries.add(entry(incidents.get(note.incidentId()), note)));
    return entries;
  }

  private TimelineEntry report(Incident incident) {
    return new TimelineEntry(
        incident.reportedAt(),
        TimelineKind.INCIDENT,
        Sentence.of(
            "Incident %s in %s, since %s: %s",
            incident.id(),
            words.system(incident.systemId()),
            words.time(incident.detectedAt()),
            incident.seen()),
        incident.reportedBy(),
        incident.systemId(),
        reference(incident));
  }

  private static TimelineEntry entry(Incident incident, IncidentNote note) {
    return new TimelineEntry(
        note.notedAt(),
        TimelineKind.INCIDENT,
        Sentence.of("Incident %s: %s", incident.id(), note.what()),
        note.who(),
        incident.systemId(),
        reference(incident));
  }

  private static String reference(Incident incident) {
    return "incident/" + incident.id();
  }
}
