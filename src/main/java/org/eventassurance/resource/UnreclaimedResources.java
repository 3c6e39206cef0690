package org.eventassurance.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.ClosingObstacles;
import org.springframework.stereotype.Component;

/** No event is closed with a resource that was handed over and has not come to its end (E27). */
@Component
class UnreclaimedResources implements ClosingObstacles {

  private final FiledResources resources;
  private final ItemWords words;

  UnreclaimedResources(FiledResources resources, ItemWords words) {
    this.resources = resources;
    this.words = words;
  }

  @Override
  public List<Sentence> of(String eventCode) {
    Map<Boolean, List<ResourceItem>> byStatement =
        resources.held(eventCode).stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.need().isPresent(), TreeMap::new, Collectors.toList()));
    return byStatement.entrySet().stream()
        .map(entry -> Sentence.of(missing(entry.getKey()), labels(entry.getValue())))
        .toList();
  }

  private static String missing(boolean stated) {
    return stated
        ? "SRE has not reclaimed these resources yet: %s."
        : "Their departments have not said what they still need of these resources: %s.";
  }

  private List<Spoken> labels(List<ResourceItem> items) {
    return items.stream().map(this::label).toList();
  }

  private Spoken label(ResourceItem item) {
    return (Locale language) -> words.label(item, language);
  }
}
