package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.check.CataloguedSystem;
import org.eventassurance.check.ServiceCatalogue;
import org.eventassurance.language.Dictionary;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells items in the reader's language and in the company's time zone, as forms show them. */
@Component
class ItemWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final LeadTimeTable leadTimes;
  private final ServiceCatalogue catalogue;
  private final OrganisationDirectory organisation;
  private final Dictionary dictionary;
  private final MessageSource messages;
  private final Clock clock;

  ItemWords(
      LeadTimeTable leadTimes,
      ServiceCatalogue catalogue,
      OrganisationDirectory organisation,
      Dictionary dictionary,
      MessageSource messages,
      Clock clock) {
    this.leadTimes = leadTimes;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.dictionary = dictionary;
    this.messages = messages;
    this.clock = clock;
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
    row.put("system", system(item.system()));
    row.put("department", department(item.department(), language));
    row.put("from", time(item.neededFrom()));
    row.put("until", time(item.neededUntil()));
    row.put("purpose", item.purpose());
    item.leadTime()
        .ifPresent(
            leadTime -> {
              row.put("fileBy", time(leadTime.fileBy()));
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

  String time(Instant instant) {
    return TIME.format(instant.atZone(clock.getZone()));
  }

  /** What and how much of it, where and for whom, in one line. */
  String label(ResourceItem item, Locale language) {
    BigDecimal held = item.delivery().map(Delivery::quantity).orElse(item.quantity());
    return "%s: %s · %s · %s"
        .formatted(
            dictionary.in(language).say(leadTimes.kind(item.kind()).name()),
            amount(held, item, language),
            system(item.system()),
            department(item.department(), language));
  }

  private String amount(BigDecimal quantity, ResourceItem item, Locale language) {
    return quantity.stripTrailingZeros().toPlainString()
        + " "
        + dictionary.in(language).say(item.unit());
  }

  private String outcome(Outcome outcome, Locale language) {
    return messages.getMessage("resource.outcome." + outcome, null, language);
  }

  private String system(String id) {
    return catalogue.system(id).map(CataloguedSystem::name).orElse(id);
  }

  private String department(String id, Locale language) {
    return organisation
        .current()
        .department(id)
        .map(department -> department.name().in(language))
        .orElse(id);
  }
}
