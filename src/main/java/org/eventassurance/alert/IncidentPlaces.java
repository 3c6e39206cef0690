package org.eventassurance.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.springframework.stereotype.Component;

/**
 * Finds the incident to which a group comes when there are too many already. However badly an
 * Alertmanager groups, a storm makes few incidents: nobody could handle hundreds.
 */
@Component
class IncidentPlaces {

  /** So many incidents about one system may alerts open beside each other. */
  static final int MOST_OF_A_SYSTEM = 3;

  /** So many incidents of one event may alerts open beside each other. */
  static final int MOST_OF_AN_EVENT = 20;

  private static final Comparator<Incident> WORST_THEN_NEWEST =
      Comparator.comparing(Incident::severity)
          .thenComparing(Incident::id, Comparator.reverseOrder());

  private final Incidents incidents;
  private final AlertGroups groups;

  IncidentPlaces(Incidents incidents, AlertGroups groups) {
    this.incidents = incidents;
    this.groups = groups;
  }

  /** The incident to which a group about this system comes; empty if it gets one of its own. */
  Optional<Incident> shared(String eventCode, String systemId) {
    Map<Long, Incident> open =
        incidents.openOf(eventCode).stream()
            .collect(Collectors.toMap(Incident::id, Function.identity()));
    List<Incident> byAlerts =
        groups.thatOpened(open.keySet()).stream()
            .map(group -> open.get(group.incidentId()))
            .distinct()
            .toList();
    List<Incident> ofSystem =
        byAlerts.stream().filter(incident -> incident.systemId().equals(systemId)).toList();
    if (ofSystem.size() >= MOST_OF_A_SYSTEM) {
      return ofSystem.stream().min(WORST_THEN_NEWEST);
    }
    if (byAlerts.size() >= MOST_OF_AN_EVENT) {
      return (ofSystem.isEmpty() ? byAlerts : ofSystem).stream().min(WORST_THEN_NEWEST);
    }
    return Optional.empty();
  }
}
