package org.eventassurance.alignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how ready an event is in the words of its readers, as rows of tables in forms. */
@Component
class ReadinessWords {

  /** So many single things a cell names; the rest is counted. */
  private static final int NAMED = 5;

  private final EventWords words;
  private final Dictionary dictionary;
  private final MessageSource messages;

  ReadinessWords(EventWords words, Dictionary dictionary, MessageSource messages) {
    this.words = words;
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /** All criteria, the red ones first: {@code criterion}, {@code colour}, {@code why}. */
  List<Map<String, Object>> criteria(ReadinessView view, Locale language) {
    return view.worstFirst().stream().map(criterion -> row(criterion, language)).toList();
  }

  /** The red criteria alone. */
  List<Map<String, Object>> reds(ReadinessView view, Locale language) {
    return view.reds().stream().map(criterion -> row(criterion, language)).toList();
  }

  /**
   * The single things that count for a criterion: {@code colour}, {@code department}, {@code what}.
   */
  List<Map<String, Object>> points(ReadinessView view, GoCriterion criterion, Locale language) {
    return view.criteria().stream()
        .filter(it -> it.id().equals(criterion.word()))
        .flatMap(it -> it.points().stream())
        .map(
            point -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("colour", colour(point.colour(), language));
              row.put(
                  "department",
                  Optional.ofNullable(point.department())
                      .map(id -> words.department(id, language))
                      .orElse(""));
              row.put("what", say(point.what(), language));
              return row;
            })
        .toList();
  }

  /** What a department owes: {@code colour}, {@code criterion}, {@code what}. */
  List<Map<String, Object>> owed(ReadinessView view, String department, Locale language) {
    return view.departments().stream()
        .filter(it -> it.id().equals(department))
        .flatMap(it -> it.owes().stream())
        .map(
            owed ->
                Map.<String, Object>of(
                    "colour", colour(owed.colour(), language),
                    "criterion", say(owed.title(), language),
                    "what", say(owed.what(), language)))
        .toList();
  }

  /** The names of criteria. */
  String titles(List<Criterion> criteria, Locale language) {
    return criteria.stream()
        .map(criterion -> say(criterion.title(), language))
        .collect(Collectors.joining(say(Sentence.of(", "), language)));
  }

  private Map<String, Object> row(Criterion criterion, Locale language) {
    return Map.of(
        "criterion", say(criterion.title(), language),
        "colour", colour(criterion.colour(), language),
        "why", why(criterion, language));
  }

  private String why(Criterion criterion, Locale language) {
    Words said = dictionary.in(language);
    String reasons = criterion.reasons().stream().map(said::say).collect(Collectors.joining(" "));
    String points =
        criterion.points().stream()
            .limit(NAMED)
            .map(point -> said.say(point.what()))
            .collect(Collectors.joining(" · "));
    int more = criterion.points().size() - NAMED;
    String rest = more > 0 ? " " + said.say(Sentence.of("And %s more.", more)) : "";
    return points.isEmpty() ? reasons : reasons + " – " + points + rest;
  }

  /** A sign and a word, for those who do not see the colour. */
  String colour(Colour colour, Locale language) {
    return colour.sign() + " " + messages.getMessage("colour." + colour, null, language);
  }

  private String say(Sentence sentence, Locale language) {
    return dictionary.in(language).say(sentence);
  }
}
