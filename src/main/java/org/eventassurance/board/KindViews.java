package org.eventassurance.board;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.board.ChartRange.Span;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.resource.Allocations;
import org.eventassurance.resource.Resources;
import org.springframework.stereotype.Component;

/** Puts together what the page of the pools shows. */
@Component
class KindViews {

  private final Resources resources;
  private final Clock clock;

  KindViews(Resources resources, Clock clock) {
    this.resources = resources;
    this.clock = clock;
  }

  /**
   * The kinds of which a pool is kept or something is held, then those of which only is lacking.
   */
  List<KindView> of(Span range, List<MajorEvent> events, Locale language) {
    Map<String, List<Shortage>> shortages =
        shortages(range, events, language)
            .collect(Collectors.groupingBy(shortage -> shortage.item().kind()));
    List<Allocations> known =
        resources.allocations(Optional.empty(), range.from(), range.until(), language);
    Set<String> rest = new TreeSet<>(shortages.keySet());
    known.forEach(pool -> rest.remove(pool.kind()));
    Stream<Allocations> others =
        rest.stream()
            .map(Optional::of)
            .map(kind -> resources.allocations(kind, range.from(), range.until(), language))
            .flatMap(List::stream);
    return Stream.concat(known.stream(), others)
        .map(pool -> view(pool, shortages.getOrDefault(pool.kind(), List.of()), range))
        .toList();
  }

  private Stream<Shortage> shortages(Span range, List<MajorEvent> events, Locale language) {
    return events.stream()
        .filter(event -> event.status().isOpen())
        .map(MajorEvent::code)
        .flatMap(
            code -> resources.of(code, language).stream().map(item -> new Shortage(code, item)))
        .filter(shortage -> shortage.item().open().signum() > 0)
        .filter(shortage -> shortage.item().neededFrom().isBefore(range.until()))
        .filter(shortage -> shortage.item().neededUntil().isAfter(range.from()));
  }

  private KindView view(Allocations pool, List<Shortage> shortages, Span range) {
    if (pool.capacity() == null) {
      return new KindView(pool, shortages, List.of(), null, range);
    }
    List<PoolLevel> levels = PoolLevel.of(pool, shortages, range);
    PoolChart chart =
        new PoolChart(levels, pool.capacity(), pool.reserve(), range, clock.getZone());
    return new KindView(pool, shortages, levels, chart, range);
  }
}
