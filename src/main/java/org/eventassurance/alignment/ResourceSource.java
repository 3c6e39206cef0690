package org.eventassurance.alignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.resource.ItemStatus;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.MissingFilings;
import org.eventassurance.resource.Resources;
import org.springframework.stereotype.Component;

/** What was filed, granted and delivered (E6, E10, E11, E15). */
@Component
class ResourceSource implements FactSource {

  private static final Set<ItemStatus> OVER =
      Set.of(ItemStatus.WITHDRAWN, ItemStatus.RELEASED, ItemStatus.SCALED_IN, ItemStatus.KEPT);

  private final MissingFilings missingFilings;
  private final Resources resources;
  private final EventWords words;

  ResourceSource(MissingFilings missingFilings, Resources resources, EventWords words) {
    this.missingFilings = missingFilings;
    this.resources = resources;
    this.words = words;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    facts.count(
        GoNoGoFact.RESOURCES_UNFILED,
        missingFilings.departments(event.code()).stream()
            .map(
                department ->
                    new Found(
                        department,
                        Sentence.of(
                            "%s has filed nothing yet.", words.spokenDepartment(department)))));
    List<ItemView> items =
        resources.of(event.code(), Locale.ENGLISH).stream()
            .filter(item -> !OVER.contains(item.status()))
            .toList();
    facts.count(
        GoNoGoFact.RESOURCES_SHORT,
        lacking(
            items, ItemView::open, "%s of %s for %s lack %s: nobody has granted or refused it."));
    facts.count(
        GoNoGoFact.RESOURCES_REFUSED,
        lacking(items, ItemView::refused, "%s of %s for %s: %s are refused."));
    facts.count(
        GoNoGoFact.RESOURCES_UNDELIVERED,
        lacking(
            items,
            item -> item.undelivered() ? item.granted() : BigDecimal.ZERO,
            "%s of %s for %s: %s were to be there by now and are not delivered."));
    facts.count(
        GoNoGoFact.RESOURCES_TO_COME,
        lacking(
            items,
            item -> isToCome(item) ? item.granted() : BigDecimal.ZERO,
            "%s of %s for %s: %s are still to be delivered."));
  }

  private static boolean isToCome(ItemView item) {
    return item.status() == ItemStatus.GRANTED && !item.undelivered();
  }

  /** The items that lack a part, each with how much. */
  private Stream<Found> lacking(
      List<ItemView> items, Function<ItemView, BigDecimal> part, String english) {
    return items.stream()
        .filter(item -> part.apply(item).signum() > 0)
        .map(
            item ->
                new Found(
                    item.department(),
                    Sentence.of(
                        english,
                        Sentence.of(item.kindName()),
                        words.spokenDepartment(item.department()),
                        words.system(item.system()),
                        amount(part.apply(item), item.unit()))));
  }

  private static Sentence amount(BigDecimal quantity, String unit) {
    return Sentence.of("%s %s", quantity.stripTrailingZeros().toPlainString(), Sentence.of(unit));
  }
}
