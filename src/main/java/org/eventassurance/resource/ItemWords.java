package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells items in the reader's language and in the company's time zone, as forms show them. */
@Component
class ItemWords {

  private final LeadTimeTable leadTimes;
  private final EventWords words;
  private final Dictionary dictionary;
  private final MessageSource messages;

  ItemWords(
      LeadTimeTable leadTimes, EventWords words, Dictionary dictionary, MessageSource messages) {
    this.leadTimes = leadTimes;
    this.words = words;
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /** A row of a table for each item. */
  List<Map<String, Object>> rows(List<ResourceItem> items, Locale language) {
    return items.stream().map(item -> row(item, language)).toList();
  }

  /** Everything that is known of an item. */
  Map<String, Object> row(ResourceItem item, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("resource", leadTimes.kind(item.kind()).name());
    row.put("amount", amount(item.quantity(), item, language));
    row.put("system", words.system(item.system()));
    row.put("department", words.department(item.department(), language));
    row.put("from", words.time(item.neededFrom()));
    row.put("until", words.time(item.neededUntil()));
    row.put("purpose", item.purpose());
    item.leadTime()
        .ifPresent(
            leadTime -> {
              row.put("fileBy", words.time(leadTime.fileBy()));
              row.put("rule", leadTime.reason());
            });
    item.decision()
        .ifPresent(
            decision -> {
              row.put("outcome", outcome(decision.outcome(), language));
              row.put("reason", decision.reason());
            });
    item.delivery()
        .ifPresent(delivery -> row.put("delivered", amount(delivery.quantity(), item, language)));
    item.confirmation().ifPresent(confirmation -> row.put("problem", confirmation.problem()));
    item.need()
        .ifPresent(
            need -> {
              row.put("stillNeededUntil", need.until().toString());
              row.put("stillNeededBecause", need.reason());
            });
    return row;
  }

  /** The items as options of a checklist. */
  List<Map<String, String>> options(List<ResourceItem> items, Locale language) {
    return items.stream()
        .map(item -> Map.of("value", item.id().toString(), "label", label(item, language)))
        .toList();
  }

  /** What and how much of it, where and for whom, in one line. */
  String label(ResourceItem item, Locale language) {
    BigDecimal held = item.delivery().map(Delivery::quantity).orElse(item.quantity());
    return "%s: %s · %s · %s"
        .formatted(
            dictionary.in(language).say(leadTimes.kind(item.kind()).name()),
            amount(held, item, language),
            words.system(item.system()),
            words.department(item.department(), language));
  }

  private String amount(BigDecimal quantity, ResourceItem item, Locale language) {
    return quantity.stripTrailingZeros().toPlainString()
        + " "
        + dictionary.in(language).say(item.unit());
  }

  private String outcome(Outcome outcome, Locale language) {
    return messages.getMessage("resource.outcome." + outcome, null, language);
  }
}
