package org.eventassurance.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.statistics.ForecastComparison;
import org.springframework.stereotype.Component;

/** Shows what was forecast beside what came, in tables and in texts (E9, E28, E29). */
@Component
class FigureLines {

  private static final String SRE = "sre";
  private static final String UNKNOWN = "—";

  private final ForecastComparison comparison;
  private final OrganisationDirectory organisation;
  private final EventWords words;
  private final Dictionary dictionary;

  FigureLines(
      ForecastComparison comparison,
      OrganisationDirectory organisation,
      EventWords words,
      Dictionary dictionary) {
    this.comparison = comparison;
    this.organisation = organisation;
    this.words = words;
    this.dictionary = dictionary;
  }

  /** What a department reviews: its own figures, and SRE those of the whole event too. */
  List<ForecastComparison.Row> of(String eventCode, String department) {
    List<ForecastComparison.Row> rows = new ArrayList<>(comparison.of(eventCode, department));
    if (isSre(department)) {
      rows.addAll(comparison.of(eventCode));
    }
    return rows;
  }

  private boolean isSre(String department) {
    return organisation.current().department(department).stream()
        .anyMatch(known -> known.roles().contains(SRE));
  }

  /** The figures of the whole event. */
  List<ForecastComparison.Row> of(String eventCode) {
    return comparison.of(eventCode);
  }

  /** Rows of a form's table. */
  List<FigureRow> table(List<ForecastComparison.Row> rows, Locale language) {
    Words said = dictionary.in(language);
    return rows.stream()
        .map(
            row ->
                new FigureRow(
                    said.say(row.name()),
                    number(row.forecast(), language),
                    number(row.actual(), language),
                    said.say(row.unit()),
                    number(row.errorPercent(), language)))
        .toList();
  }

  /** What is known of the figures, a sentence each. */
  List<String> said(List<ForecastComparison.Row> rows, Locale language) {
    Words said = dictionary.in(language);
    return rows.stream()
        .filter(row -> row.actual() != null)
        .map(row -> said.say(sentence(row, said.say(row.unit()), language)))
        .toList();
  }

  private Sentence sentence(ForecastComparison.Row row, String unit, Locale language) {
    String came = number(row.actual(), language);
    return row.errorPercent() == null
        ? Sentence.of("%s: %s %s.", row.name(), came, unit)
        : Sentence.of(
            "%s: %s %s; forecast: %s (error %s %%).",
            row.name(),
            came,
            unit,
            number(row.forecast(), language),
            number(row.errorPercent(), language));
  }

  private String number(Double figure, Locale language) {
    return figure == null ? UNKNOWN : words.number(Math.round(figure * 10) / 10.0, language);
  }

  /** A row of the form's table. */
  record FigureRow(String figure, String forecast, String actual, String unit, String error) {}
}
