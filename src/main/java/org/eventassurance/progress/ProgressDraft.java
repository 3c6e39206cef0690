package org.eventassurance.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.alignment.Colour;
import org.eventassurance.alignment.Criterion;
import org.eventassurance.alignment.Readiness;
import org.eventassurance.alignment.ReadinessView;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.hazard.Severity;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Component;

/**
 * Writes how an event stands as a text in the reader's language, for a person to edit: readiness,
 * hazards, late tasks, incidents.
 */
@Component
class ProgressDraft {

  /** As long as the form's field. */
  private static final int LONGEST = 2000;

  private static final int MOST_NAMED = 5;

  private final MajorEvents events;
  private final EventOverviews overviews;
  private final Readiness readiness;
  private final Hazards hazards;
  private final Incidents incidents;
  private final EventWords names;
  private final Dictionary dictionary;
  private final Clock clock;

  ProgressDraft(
      MajorEvents events,
      EventOverviews overviews,
      Readiness readiness,
      Hazards hazards,
      Incidents incidents,
      EventWords names,
      Dictionary dictionary,
      Clock clock) {
    this.events = events;
    this.overviews = overviews;
    this.readiness = readiness;
    this.hazards = hazards;
    this.incidents = incidents;
    this.names = names;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  String of(String eventCode, Locale language) {
    Words words = dictionary.in(language);
    String text =
        Stream.of(ready(eventCode), hazards(eventCode), late(eventCode), incidents(eventCode))
            .flatMap(List::stream)
            .map(words::say)
            .collect(Collectors.joining("\n"));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** Until it goes live: what speaks against that, and what is not known yet. */
  private List<Sentence> ready(String eventCode) {
    if (!isToCome(events.get(eventCode))) {
      return List.of();
    }
    ReadinessView view = readiness.of(eventCode);
    List<Criterion> red = of(view, Colour.RED);
    List<Criterion> amber = of(view, Colour.AMBER);
    List<Sentence> said = new ArrayList<>();
    said.add(
        Sentence.of(
            "Readiness %s %%: %s of %s criteria are red, %s are amber.",
            view.percent(), red.size(), view.criteria().size(), amber.size()));
    red.forEach(it -> said.add(Sentence.of("Red: %s. %s", it.title(), reason(it))));
    amber.forEach(it -> said.add(Sentence.of("Amber: %s. %s", it.title(), reason(it))));
    return said;
  }

  private static boolean isToCome(MajorEvent event) {
    return event.status() == EventStatus.REGISTERED || event.status() == EventStatus.PREPARING;
  }

  private static List<Criterion> of(ReadinessView view, Colour colour) {
    return view.criteria().stream().filter(criterion -> criterion.colour() == colour).toList();
  }

  /** The worst reason alone: who reads the draft finds the others on the board. */
  private static Sentence reason(Criterion criterion) {
    return criterion.reasons().stream().findFirst().orElseGet(() -> Sentence.of(""));
  }

  private List<Sentence> hazards(String eventCode) {
    List<Hazard> all = hazards.open(eventCode);
    if (all.isEmpty()) {
      return List.of(Sentence.of("No hazard is open."));
    }
    List<Hazard> open =
        all.stream()
            .filter(hazard -> hazard.statusAt(clock.instant()) != Hazard.Status.ACCEPTED)
            .toList();
    List<Hazard> severe =
        open.stream().filter(hazard -> hazard.severity() == Severity.HIGH).toList();
    List<Sentence> said = new ArrayList<>();
    said.add(
        Sentence.of(
            "Hazards: %s open, %s of them severe; %s accepted for now.",
            open.size(), severe.size(), all.size() - open.size()));
    severe.stream()
        .limit(MOST_NAMED)
        .map(hazard -> Sentence.of("- %s", hazard.description()))
        .forEach(said::add);
    return said;
  }

  private List<Sentence> late(String eventCode) {
    List<OpenTask> late =
        overviews.of(eventCode).tasks().stream().filter(OpenTask::overdue).toList();
    if (late.isEmpty()) {
      return List.of(Sentence.of("No task is late."));
    }
    List<Sentence> said = new ArrayList<>();
    said.add(Sentence.of("Late tasks: %s.", late.size()));
    late.stream()
        .limit(MOST_NAMED)
        .map(task -> Sentence.of("- %s", Sentence.of(task.name())))
        .forEach(said::add);
    return said;
  }

  private List<Sentence> incidents(String eventCode) {
    List<Incident> open = incidents.openOf(eventCode);
    int all = incidents.of(eventCode).size();
    if (all == 0) {
      return events.get(eventCode).isLive()
          ? List.of(Sentence.of("There has been no incident."))
          : List.of();
    }
    List<Sentence> said = new ArrayList<>();
    said.add(Sentence.of("Incidents: %s so far, %s of them open.", all, open.size()));
    open.stream()
        .limit(MOST_NAMED)
        .map(
            incident -> Sentence.of("- %s: %s", names.system(incident.systemId()), incident.seen()))
        .forEach(said::add);
    return said;
  }
}
