package org.eventassurance.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Fills the form "Report technical figures" in with what was measured, for a person to confirm or
 * to correct, and says what was not measured, and why (E29).
 */
@Component
class MeasuredFiguresFacts implements FormFacts {

  private static final String UNKNOWN = "—";
  private static final Sentence NOT_MEASURED = Sentence.of("not measured");

  /** From here on decimal places say nothing. */
  private static final int FEW = 1000;

  private final MeasuredFigures measured;
  private final ResourceUse use;
  private final FigureNames names;
  private final MajorEvents events;
  private final EventWords words;
  private final Dictionary dictionary;

  MeasuredFiguresFacts(
      MeasuredFigures measured,
      ResourceUse use,
      FigureNames names,
      MajorEvents events,
      EventWords words,
      Dictionary dictionary) {
    this.measured = measured;
    this.use = use;
    this.names = names;
    this.events = events;
    this.words = words;
    this.dictionary = dictionary;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(TechnicalFiguresForm.ID);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    List<MeasuredFigure> known = measured.of(businessKey);
    List<ResourceUse.Row> rows = use.of(businessKey);
    Words reader = dictionary.in(language);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("measuredFigures", known.stream().map(one -> row(one, reader, language)).toList());
    facts.put("measuredAny", known.stream().anyMatch(one -> one.peak() != null));
    facts.put("resourceUse", rows.stream().map(row -> row(row, reader, language)).toList());
    facts.putAll(peaks(known));
    facts.putAll(utilisations(event, known, rows, reader));
    if (!rows.isEmpty()) {
      facts.put(TechnicalFiguresForm.USE, summary(rows, reader, language));
    }
    return facts;
  }

  private Map<String, Object> peaks(List<MeasuredFigure> known) {
    Map<String, Object> fields = new LinkedHashMap<>();
    known.stream()
        .filter(one -> one.peak() != null)
        .forEach(
            one ->
                TechnicalFigure.of(one.id())
                    .ifPresent(
                        figure -> {
                          fields.put(
                              TechnicalFiguresForm.value(figure),
                              ConfirmedFigure.rounded(one.id(), one.peak()));
                          fields.put(
                              TechnicalFiguresForm.moment(figure), words.pickerValue(one.peakAt()));
                        }));
    return fields;
  }

  /** A kind that was neither given nor measured has its place, but nobody is asked about it. */
  private Map<String, Object> utilisations(
      MajorEvent event, List<MeasuredFigure> known, List<ResourceUse.Row> rows, Words reader) {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<Kind> kinds = names.kinds(event);
    for (int place = 1; place <= Math.min(FigureSlots.PLACES, kinds.size()); place++) {
      Kind kind = kinds.get(place - 1);
      Optional<Double> peak =
          known.stream()
              .filter(one -> one.isUseOf(kind.id()) && one.peak() != null)
              .map(MeasuredFigure::peak)
              .findFirst();
      if (peak.isPresent() || rows.stream().anyMatch(row -> row.kind().equals(kind.id()))) {
        facts.put("useKind" + place, reader.say(kind.name()));
      }
      if (peak.isPresent()) {
        facts.put(
            TechnicalFiguresForm.UTILISATIONS.key(place),
            ConfirmedFigure.rounded(FigureNames.use(kind.id()), peak.get()));
      }
    }
    return facts;
  }

  private Map<String, String> row(MeasuredFigure one, Words reader, Locale language) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("figure", "%s (%s)".formatted(reader.say(one.name()), reader.say(one.unit())));
    row.put("peak", said(one.peak(), language));
    row.put("peakAt", one.peakAt() == null ? UNKNOWN : words.time(one.peakAt()));
    row.put("usual", said(one.average(), language) + " · " + said(one.p95(), language));
    row.put("why", reader.say(one.why()));
    return row;
  }

  private Map<String, String> row(ResourceUse.Row one, Words reader, Locale language) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("resource", reader.say(one.kindName()));
    row.put("department", words.department(one.department(), language));
    row.put("system", words.system(one.system()));
    row.put("requested", amount(one.requested(), one, reader, language));
    row.put("granted", amount(one.granted(), one, reader, language));
    row.put(
        "used",
        one.used() == null
            ? reader.say(NOT_MEASURED)
            : "%s (%s %%)"
                .formatted(
                    amount(one.used(), one, reader, language), said(one.peakPercent(), language)));
    return row;
  }

  private String amount(Number number, ResourceUse.Row one, Words reader, Locale language) {
    return words.number(number, language) + " " + reader.say(one.unit());
  }

  /** One line for each kind: what was given, and its highest utilisation. */
  private String summary(List<ResourceUse.Row> rows, Words reader, Locale language) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(ResourceUse.Row::kind, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ofKind -> reader.say(line(ofKind, reader, language)))
        .collect(Collectors.joining("\n"));
  }

  private Sentence line(List<ResourceUse.Row> ofKind, Words reader, Locale language) {
    ResourceUse.Row first = ofKind.get(0);
    double granted = ofKind.stream().mapToDouble(row -> row.granted().doubleValue()).sum();
    String given = amount(granted, first, reader, language);
    return first.peakPercent() == null
        ? Sentence.of("%s: %s given, utilisation not measured.", first.kindName(), given)
        : Sentence.of(
            "%s: %s given, utilisation at most %s %%.",
            first.kindName(), given, said(first.peakPercent(), language));
  }

  private String said(Double number, Locale language) {
    if (number == null) {
      return UNKNOWN;
    }
    int decimals = Math.abs(number) < FEW ? 2 : 0;
    return words.number(
        BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP), language);
  }
}
