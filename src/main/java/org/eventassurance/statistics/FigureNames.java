package org.eventassurance.statistics;

import java.util.List;
import java.util.Optional;
import org.eventassurance.forecast.ResourceKinds;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/**
 * The ids of technical figures, and what people call them: a word of {@link TechnicalFigure}, the
 * requests to a system, or the utilisation of a kind of resource.
 */
@Component
class FigureNames {

  private static final String SYSTEM = "qps:";
  private static final String USE = "use:";
  private static final String REQUESTS = "requests/s";

  private final EventWords words;
  private final ResourceKinds kinds;

  FigureNames(EventWords words, ResourceKinds kinds) {
    this.words = words;
    this.kinds = kinds;
  }

  /** The figure that is the requests per second to a system. */
  static String requestsTo(String system) {
    return SYSTEM + system;
  }

  /** The figure that is the utilisation of a kind of resource, in percent. */
  static String use(String kind) {
    return USE + kind;
  }

  /** The system to which a figure's requests go; empty for another figure. */
  static Optional<String> system(String figure) {
    return after(SYSTEM, figure);
  }

  private static Optional<String> after(String prefix, String figure) {
    return Optional.of(figure)
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()));
  }

  /** The kinds of resources of the table of lead times, in its order. */
  List<Kind> kinds(MajorEvent event) {
    return kinds.kinds(event.kind());
  }

  /** What people call a kind of resource; its id if the table has lost it. */
  String kind(MajorEvent event, String id) {
    return kinds(event).stream()
        .filter(kind -> kind.id().equals(id))
        .map(Kind::name)
        .findFirst()
        .orElse(id);
  }

  Sentence name(MajorEvent event, String figure) {
    return TechnicalFigure.of(figure)
        .map(TechnicalFigure::title)
        .or(() -> system(figure).map(id -> Sentence.of("Requests to %s", words.system(id))))
        .or(
            () ->
                after(USE, figure)
                    .map(id -> Sentence.of("Utilisation: %s", Sentence.of(kind(event, id)))))
        .orElse(Sentence.of(figure));
  }

  /** What the figure is counted in, in English. */
  static String unit(String figure) {
    return TechnicalFigure.of(figure)
        .map(TechnicalFigure::unit)
        .orElse(figure.startsWith(SYSTEM) ? REQUESTS : "%");
  }
}
