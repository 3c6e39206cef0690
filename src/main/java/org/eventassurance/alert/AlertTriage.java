package org.eventassurance.alert;

import static org.eventassurance.alert.IgnoredReason.BY_TABLE;
import static org.eventassurance.alert.IgnoredReason.FALSE_ALARM;
import static org.eventassurance.alert.IgnoredReason.NOT_KNOWN;
import static org.eventassurance.alert.IgnoredReason.NO_LIVE_EVENT;
import static org.eventassurance.alert.IgnoredReason.TEST;
import static org.eventassurance.alert.IgnoredReason.UNKNOWN_SYSTEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.alert.AlertSeverityTable.Judgement;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.check.AlertedSystems;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/** Tells alerts that concern a live event from those that do not. */
@Component
class AlertTriage {

  private final AlertedSystems systems;
  private final LiveEvents liveEvents;
  private final AlertSeverityTable severities;

  AlertTriage(AlertedSystems systems, LiveEvents liveEvents, AlertSeverityTable severities) {
    this.systems = systems;
    this.liveEvents = liveEvents;
    this.severities = severities;
  }

  /** Sorts the alerts of a message about a group that stands so. */
  Triage of(Notification message, Standing standing, Instant now) {
    List<Outcome> ignored = new ArrayList<>();
    List<ReceivedAlert> ended = new ArrayList<>();
    Map<ReceivedAlert, CataloguedSystem> firing = new LinkedHashMap<>();
    for (ReceivedAlert alert : message.alerts()) {
      if (systems.isTest(alert.labels())) {
        ignored.add(
            Outcome.ignored(
                alert, TEST, Sentence.of("It is a test of Event Assurance: it arrived.")));
      } else if (standing.isFalseAlarm(alert)) {
        ignored.add(
            Outcome.ignored(
                alert,
                FALSE_ALARM,
                Sentence.of(
                    "It fires since before somebody called it a false alarm: silence it in"
                        + " Alertmanager, or mend its rule.")));
      } else if (alert.firing()) {
        systems
            .of(alert.labels())
            .ifPresentOrElse(
                system -> firing.put(alert, system), () -> ignored.add(ofNoSystem(alert)));
      } else if (standing.belongsTo(alert)) {
        ended.add(alert);
      } else {
        ignored.add(
            Outcome.ignored(
                alert, NOT_KNOWN, Sentence.of("It has ended and belongs to no open incident.")));
      }
    }
    List<LiveEvent> live = firing.isEmpty() ? List.of() : liveEvents.at(now);
    Optional<LiveEvent> event = event(standing.eventCode(), live, firing.values());
    List<Concern> concerns = new ArrayList<>();
    firing.forEach((alert, system) -> judge(alert, system, live, event, concerns, ignored));
    concerns.sort(Concern.MOST_IMPORTANT_FIRST);
    return new Triage(event, live, concerns, ended, ignored);
  }

  private static Outcome ofNoSystem(ReceivedAlert alert) {
    return Outcome.ignored(
        alert,
        UNKNOWN_SYSTEM,
        Sentence.of(
            "Its labels name no system of the service catalogue: give its rule the label system"
                + " with a system's id, or the system a selector that fits."));
  }

  private static Optional<LiveEvent> event(
      Optional<String> eventCode, List<LiveEvent> live, Iterable<CataloguedSystem> systems) {
    return live.stream()
        .filter(event -> eventCode.filter(event.code()::equals).isPresent())
        .findFirst()
        .or(() -> live.stream().filter(event -> needsAny(event, systems)).findFirst());
  }

  private static boolean needsAny(LiveEvent event, Iterable<CataloguedSystem> systems) {
    for (CataloguedSystem system : systems) {
      if (event.needs(system.id())) {
        return true;
      }
    }
    return false;
  }

  private void judge(
      ReceivedAlert alert,
      CataloguedSystem system,
      List<LiveEvent> live,
      Optional<LiveEvent> event,
      List<Concern> concerns,
      List<Outcome> ignored) {
    if (live.stream().noneMatch(one -> one.needs(system.id()))) {
      ignored.add(
          Outcome.ignored(
              alert, NO_LIVE_EVENT, Sentence.of("No live event needs %s.", system.name())));
      return;
    }
    Judgement judgement =
        severities.judge(
            alert.severity(), system.core(), event.filter(LiveEvent::peak).isPresent());
    judgement
        .severity()
        .ifPresentOrElse(
            severity -> concerns.add(new Concern(alert, system, severity, judgement.reason())),
            () -> ignored.add(Outcome.ignored(alert, BY_TABLE, judgement.reason())));
  }
}
