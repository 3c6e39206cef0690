package org.eventassurance.resource;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/** Tells what a department still needs of an item, and what was kept, in the reader's language. */
@Component
class ReclaimWords {

  private final ItemWords words;
  private final Dictionary dictionary;

  ReclaimWords(ItemWords words, Dictionary dictionary) {
    this.words = words;
    this.dictionary = dictionary;
  }

  /** Everything that is known of an item, and how it stands after the event. */
  Map<String, Object> row(ResourceItem item, Locale language) {
    Map<String, Object> row = new HashMap<>(words.row(item, language));
    row.put("need", dictionary.in(language).say(need(item)));
    item.reclaim()
        .ifPresent(
            reclaim -> {
              row.put("kept", words.amount(reclaim.quantity(), item, language));
              row.put("keptUntil", String.valueOf(reclaim.until()));
              row.put("keptReason", reclaim.reason());
            });
    return row;
  }

  private Sentence need(ResourceItem item) {
    return item.need()
        .filter(need -> !need.isNothing())
        .map(
            need ->
                Sentence.of(
                    "The department still needs %s until %s: %s",
                    words.spoken(need.quantity(), item), need.until(), need.reason()))
        .orElseGet(() -> Sentence.of("The department needs nothing of it any more."));
  }
}
