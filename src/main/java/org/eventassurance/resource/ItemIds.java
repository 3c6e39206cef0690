package org.eventassurance.resource;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a process notes which items something is about: by their ids, with commas. */
final class ItemIds {

  private ItemIds() {}

  static String noted(Collection<ResourceItem> items) {
    return items.stream().map(item -> item.id().toString()).collect(Collectors.joining(","));
  }

  /** The ids in their order. */
  static List<Long> of(String noted) {
    return Stream.of(noted.split(",")).filter(id -> !id.isEmpty()).map(Long::valueOf).toList();
  }
}
