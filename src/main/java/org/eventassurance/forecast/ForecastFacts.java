package org.eventassurance.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Names the event's systems and peak windows in the form of a forecast, and proposes what past
 * events suggest: as lines that the form multiplies by the growth factor, and filled in with the
 * usual one for who departs from it (E9).
 */
@Component
class ForecastFacts implements FormFacts {

  private static final int WHOLE = 1;
  private static final int CENTS = 100;

  private final MajorEvents events;
  private final Proposals proposals;
  private final EventWords words;
  private final Dictionary dictionary;
  private final TaskService tasks;

  ForecastFacts(
      MajorEvents events,
      Proposals proposals,
      EventWords words,
      Dictionary dictionary,
      TaskService tasks) {
    this.events = events;
    this.proposals = proposals;
    this.words = words;
    this.dictionary = dictionary;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ForecastForm.ID);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.putAll(SystemSlots.names(event.systems(), words::systems));
    facts.putAll(windows(PeakWindows.of(event)));
    facts.put(ForecastForm.PEAK_AT, words.pickerValue(ForecastForm.expectedPeak(event)));
    proposals
        .proposal(event, (String) tasks.getVariable(task.getId(), "department"))
        .ifPresent(
            past -> {
              facts.put("proposal", proposal(past, event, dictionary.in(language)));
              facts.putAll(prefilled(past.times(ProposalPolicy.USUAL_GROWTH), event));
            });
    return facts;
  }

  private Map<String, Object> windows(List<Peak> peaks) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int number = 1; number <= Math.min(peaks.size(), PeakWindows.PLACES); number++) {
      facts.put("window" + number, said(peaks.get(number - 1)));
    }
    if (peaks.size() > PeakWindows.PLACES) {
      facts.put(
          "furtherWindows",
          String.join(
              ", ",
              peaks.subList(PeakWindows.PLACES, peaks.size()).stream().map(this::said).toList()));
    }
    return facts;
  }

  private String said(Peak peak) {
    return words.time(peak.startsAt()) + " – " + words.time(peak.endsAt());
  }

  private Map<String, Object> proposal(Proposal past, MajorEvent event, Words reader) {
    return Map.of(
        "reason", reader.say(past.reason()),
        "lines", lines(past, reader),
        "keys", List.copyOf(prefilled(past, event).keySet()));
  }

  /** Each figure is called as the field that takes it. */
  private List<Map<String, Object>> lines(Proposal past, Words reader) {
    List<Map<String, Object>> lines = new ArrayList<>();
    add(lines, reader.say("Most users online at once (people)"), past.onlineUsers(), WHOLE);
    add(lines, reader.say("Orders over the whole event (count)"), past.orders(), WHOLE);
    add(lines, reader.say("Orders in the busiest minute (count)"), past.ordersPerMinute(), WHOLE);
    past.peakQps()
        .forEach((system, qps) -> add(lines, words.system(system) + " (QPS)", qps, WHOLE));
    add(lines, reader.say("Peak bandwidth (Gbit/s)"), past.bandwidthGbps(), CENTS);
    add(lines, reader.say("Peak CDN bandwidth (Gbit/s)"), past.cdnGbps(), CENTS);
    return lines;
  }

  /** A line whose proposed figure the form rounds to whole units of one part of the scale. */
  private static void add(List<Map<String, Object>> lines, String figure, Number past, int scale) {
    if (past != null) {
      lines.add(Map.of("figure", figure, "past", past, "scale", scale));
    }
  }

  /** The proposal in the fields of every window, by key; what it doesn't know is left open. */
  private static Map<String, Object> prefilled(Proposal proposal, MajorEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ForecastForm.ORDERS, proposal.orders());
    WindowFields.all().stream()
        .limit(PeakWindows.of(event).size())
        .forEach(
            window -> {
              fields.put(window.onlineUsers(), proposal.onlineUsers());
              fields.put(window.ordersPerMinute(), proposal.ordersPerMinute());
              fields.put(window.bandwidth(), proposal.bandwidthGbps());
              fields.put(window.cdn(), proposal.cdnGbps());
              fields.putAll(window.qps().prefill(event.systems(), proposal.peakQps()));
            });
    fields.values().removeIf(Objects::isNull);
    return fields;
  }
}
