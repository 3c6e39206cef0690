package org.eventassurance.check;

import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.springframework.stereotype.Component;

/** Makes findings of what machines measured; the table {@code check-limits} says which pass. */
@Component
class Judge {

  private static final String ABOUT = "%s: %s";

  private final CheckLimits limits;
  private final CheckWords words;

  Judge(CheckLimits limits, CheckWords words) {
    this.limits = limits;
    this.words = words;
  }

  /**
   * A measured value with its verdict; nothing if the table has no row for it, because then nobody
   * wants to know.
   *
   * @param check the word of the table's column {@code check}
   * @param place where it was measured, such as a database's id
   */
  Optional<Finding> measured(
      String check, String item, String place, double value, String evidence) {
    return limits
        .judge(check, item, value)
        .map(
            measurement ->
                new Finding(
                    at(item, place),
                    State.of(measurement.verdict()),
                    measurement.measured(),
                    measurement.limitReached(),
                    Sentence.of(ABOUT, place, spoken(measurement)),
                    evidence));
  }

  /**
   * A measured value of a whole system with its verdict; without a row in the table nobody can say
   * whether it is good.
   *
   * @param sentence what was measured; where that is bad, the table's reason is put behind it
   */
  Finding measured(String check, String item, double value, Sentence sentence, String evidence) {
    Optional<Measurement> measurement = limits.judge(check, item, value);
    return new Finding(
        item,
        measurement.map(Measurement::verdict).map(State::of).orElse(State.UNKNOWN),
        value,
        measurement.map(Measurement::limitReached).orElse(null),
        measurement.map(it -> judged(sentence, it)).orElseGet(() -> notJudged(sentence, item)),
        evidence);
  }

  private static Sentence judged(Sentence sentence, Measurement measurement) {
    return measurement.verdict() == Verdict.PASS
        ? sentence
        : Sentence.of("%s %s", sentence, Sentence.of(measurement.reason()));
  }

  private static Sentence notJudged(Sentence sentence, String item) {
    return Sentence.of(
        "%s Nobody can say whether that is good: the table check-limits has no row for %s.",
        sentence, item);
  }

  /** What was not seen, and what would have to be done to see it. */
  Finding unknown(String item, String place, Sentence reason, String evidence) {
    return unseen(State.UNKNOWN, item, place, reason, evidence);
  }

  /** What a server failed to answer. */
  Finding error(String item, String place, Sentence reason, String evidence) {
    return unseen(State.ERROR, item, place, reason, evidence);
  }

  private Finding unseen(State state, String item, String place, Sentence reason, String evidence) {
    Spoken name = language -> words.item(item, language);
    return Finding.of(
        at(item, place),
        state,
        Sentence.of(ABOUT, place, Sentence.of(ABOUT, name, reason)),
        evidence);
  }

  private Spoken spoken(Measurement measurement) {
    return language -> words.sentence(measurement, language);
  }

  private static String at(String item, String place) {
    return item + "@" + place;
  }
}
