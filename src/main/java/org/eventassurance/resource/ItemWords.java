package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.springframework.stereotype.Component;

/** Tells items in the reader's language and in the company's time zone, as forms show them. */
@Component
class ItemWords {

  private final LeadTimeTable leadTimes;
  private final EventWords words;
  private final Dictionary dictionary;

  ItemWords(LeadTimeTable leadTimes, EventWords words, Dictionary dictionary) {
    this.leadTimes = leadTimes;
    this.words = words;
    this.dictionary = dictionary;
  }

  /** A row of a table for each item. */
  List<Map<String, Object>> rows(List<ResourceItem> items, Locale language) {
    return items.stream().map(item -> row(item, language)).toList();
  }

  /** Everything that is known of an item. */
  Map<String, Object> row(ResourceItem item, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", item.id().toString());
    row.put("resource", kind(item.kind(), language));
    row.put("amount", amount(item.quantity(), item, language));
    row.put("system", words.system(item.system()));
    row.put("department", words.department(item.department(), language));
    row.put("from", words.time(item.neededFrom()));
    row.put("until", words.time(item.neededUntil()));
    row.put("purpose", item.purpose());
    row.put("fileBy", words.time(item.leadTime().fileBy()));
    row.put("rule", dictionary.in(language).say(item.leadTime().reason()));
    row.put("granted", amount(item.granted(), item, language));
    row.put("open", amount(item.open(), item, language));
    row.put("refused", amount(item.refused(), item, language));
    row.put("split", reason(item, language));
    item.decision().ifPresent(decision -> row.put("reason", decision.reason()));
    item.delivery()
        .ifPresent(delivery -> row.put("delivered", amount(delivery.quantity(), item, language)));
    item.confirmation().ifPresent(confirmation -> row.put("problem", confirmation.problem()));
    item.need()
        .filter(need -> !need.isNothing())
        .ifPresent(
            need -> {
              row.put("stillNeeded", amount(need.quantity(), item, language));
              row.put("stillNeededUntil", need.until().toString());
              row.put("stillNeededBecause", need.reason());
            });
    return row;
  }

  /** What and how much of it, where and for whom, in one line. */
  String label(ResourceItem item, Locale language) {
    return label(item, item.delivery().map(Delivery::quantity).orElse(item.quantity()), language);
  }

  /** A part of an item in one line: what and how much, where and for whom. */
  String label(ResourceItem item, BigDecimal part, Locale language) {
    return "%s: %s · %s · %s"
        .formatted(
            kind(item.kind(), language),
            amount(part, item, language),
            words.system(item.system()),
            words.department(item.department(), language));
  }

  /** What people call a kind of resource. */
  String kind(String id, Locale language) {
    return dictionary.in(language).say(leadTimes.kind(id).name());
  }

  /** Why an item is in time or late, and where each part of it comes from (E11, E15). */
  String reason(ResourceItem item, Locale language) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(Sentence.of(item.leadTime().reason()));
    sentences.add(
        Sentence.of(
            item.isInTime()
                ? "It was filed in time (by %s) and is guaranteed."
                : "It was filed late (it was to be filed by %s).",
            words.time(item.leadTime().fileBy())));
    item.grants().forEach(grant -> sentences.add(source(grant, item)));
    if (item.isShort()) {
      sentences.add(Sentence.of("%s: to be decided by base services.", spoken(item.open(), item)));
    }
    if (item.refused().signum() > 0) {
      sentences.add(Sentence.of("%s: refused.", spoken(item.refused(), item)));
    }
    Words said = dictionary.in(language);
    return sentences.stream().map(said::say).collect(Collectors.joining(" "));
  }

  private Sentence source(ResourceGrant grant, ResourceItem item) {
    Spoken part = spoken(grant.quantity(), item);
    return switch (grant.source()) {
      case POOL -> Sentence.of("%s: from the pool.", part);
      case RESERVE_POOL -> Sentence.of("%s: from the reserve pool.", part);
      case REALLOCATION ->
          Sentence.of("%s: reallocated from other filings (%s).", part, grant.takenFrom());
      case ELASTIC_CLOUD ->
          Sentence.of("%s: from the elastic cloud, at a cost of %s.", part, cost(grant));
      case PROCURED -> Sentence.of("%s: procured.", part);
    };
  }

  private static String cost(ResourceGrant grant) {
    return grant.cost() == null ? "—" : grant.cost().stripTrailingZeros().toPlainString();
  }

  /** A part of an item, to be put into a sentence. */
  Spoken spoken(BigDecimal quantity, ResourceItem item) {
    return language -> amount(quantity, item, language);
  }

  /** A part of an item in its unit. */
  String amount(BigDecimal quantity, ResourceItem item, Locale language) {
    return quantity.stripTrailingZeros().toPlainString()
        + " "
        + dictionary.in(language).say(item.unit());
  }
}
