package org.eventassurance.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Dictionary;
import org.springframework.stereotype.Component;

/** Understands what people call resources and systems in their spreadsheets. */
@Component
class ItemNames {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

  private final LeadTimeTable leadTimes;
  private final ServiceCatalogue catalogue;
  private final Dictionary dictionary;

  ItemNames(LeadTimeTable leadTimes, ServiceCatalogue catalogue, Dictionary dictionary) {
    this.leadTimes = leadTimes;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
  }

  /** The draft with ids in place of names; what is neither stays as it is. */
  ItemDraft resolve(ItemDraft draft) {
    return new ItemDraft(
        draft.kind() == null ? null : kind(draft.kind()),
        draft.quantity(),
        draft.unit(),
        draft.system() == null ? null : system(draft.system()),
        draft.neededFrom(),
        draft.neededUntil(),
        draft.purpose());
  }

  private String kind(String written) {
    return leadTimes.kinds().stream()
        .filter(kind -> names(kind).anyMatch(written::equalsIgnoreCase))
        .map(ResourceKind::id)
        .findFirst()
        .orElse(written);
  }

  /** Its id, and its name in every language. */
  private Stream<String> names(ResourceKind kind) {
    return Stream.concat(
        Stream.of(kind.id()),
        LANGUAGES.stream().map(language -> dictionary.in(language).say(kind.name())));
  }

  private String system(String written) {
    Optional<String> known =
        catalogue.systems().stream()
            .filter(
                system ->
                    written.equalsIgnoreCase(system.id())
                        || written.equalsIgnoreCase(system.name()))
            .map(CataloguedSystem::id)
            .findFirst();
    return known.orElse(written);
  }
}
