package org.eventassurance.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eventassurance.language.Sentence;

/**
 * Proposes a department's forecast from what past events of the same kind came to: the weighted
 * average of the last three, of which the latest counts most. A growth factor is for the forecaster
 * to put on top (E9).
 */
final class ProposalPolicy {

  /** How much larger than last time an event is, unless the forecaster says something else. */
  static final double USUAL_GROWTH = 1.2;

  /** From the latest event backwards. */
  private static final List<Integer> WEIGHTS = List.of(3, 2, 1);

  private ProposalPolicy() {}

  /**
   * The proposal without any growth; empty if the department has no figures of past events.
   *
   * @param past the latest first; those beyond the third don't count
   * @param systems ids of the systems that the event names
   */
  static Optional<Proposal> propose(List<PastFigures> past, List<String> systems) {
    List<PastFigures> last = past.subList(0, Math.min(past.size(), WEIGHTS.size()));
    return last.isEmpty() ? Optional.empty() : Optional.of(proposal(last, systems));
  }

  private static Proposal proposal(List<PastFigures> last, List<String> systems) {
    Map<String, Long> peakQps = new LinkedHashMap<>();
    for (String system : systems) {
      average(last, event -> event.peakQps(system), Proposal::whole)
          .ifPresent(qps -> peakQps.put(system, qps));
    }
    return new Proposal(
        1,
        average(last, PastFigures::onlineUsers, Proposal::whole).orElse(null),
        average(last, PastFigures::orders, Proposal::whole).orElse(null),
        average(last, PastFigures::ordersPerMinute, Proposal::whole).orElse(null),
        average(last, PastFigures::bandwidth, Proposal::gbps).orElse(null),
        average(last, PastFigures::cdn, Proposal::gbps).orElse(null),
        peakQps,
        reason(last));
  }

  /** An event that doesn't know the figure is left out together with its weight. */
  private static <N> Optional<N> average(
      List<PastFigures> last,
      Function<PastFigures, OptionalDouble> figure,
      Function<Double, N> rounding) {
    double sum = 0;
    int weights = 0;
    for (int i = 0; i < last.size(); i++) {
      OptionalDouble known = figure.apply(last.get(i));
      if (known.isPresent()) {
        sum += WEIGHTS.get(i) * known.getAsDouble();
        weights += WEIGHTS.get(i);
      }
    }
    return weights == 0 ? Optional.empty() : Optional.of(rounding.apply(sum / weights));
  }

  private static Sentence reason(List<PastFigures> last) {
    List<String> events = last.stream().map(PastFigures::eventName).toList();
    if (events.size() == 1) {
      return Sentence.of("What came at %s.", events.get(0));
    }
    String weights =
        String.join(
            " : ", WEIGHTS.subList(0, events.size()).stream().map(String::valueOf).toList());
    return Sentence.of(
        "The average of what came at %s, the latest first and weighted %s.", events, weights);
  }
}
