package org.eventassurance.process.form;

import java.util.List;
import java.util.Map;
import org.eventassurance.language.Sentence;

/**
 * What became of a submission.
 *
 * @param values the variables to write
 * @param problems sentences that say what to mend; nothing is written unless there are none
 * @param keeping stores what is kept beside the variables, in the transaction that writes them
 */
record Judgement(Map<String, Object> values, List<Sentence> problems, Runnable keeping) {

  Judgement(Map<String, Object> values, List<Sentence> problems) {
    this(values, problems, () -> {});
  }

  static Judgement accepted(Map<String, Object> values) {
    return new Judgement(values, List.of());
  }

  static Judgement accepted(Map<String, Object> values, Runnable keeping) {
    return new Judgement(values, List.of(), keeping);
  }

  static Judgement refused(List<Sentence> problems) {
    return new Judgement(Map.of(), problems);
  }
}
