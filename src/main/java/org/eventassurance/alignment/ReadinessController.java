package org.eventassurance.alignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How ready an event is, over REST. */
@RestController
@RequestMapping("/api/events/{code}/readiness")
@Tag(name = "Readiness", description = "How ready an event is, as one figure and its parts")
class ReadinessController {

  private final Readiness readiness;
  private final EventWords words;
  private final Dictionary dictionary;
  private final Clock clock;

  ReadinessController(Readiness readiness, EventWords words, Dictionary dictionary, Clock clock) {
    this.readiness = readiness;
    this.words = words;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "How ready an event is, by criterion and by department",
      description =
          "Computed from what is known at this moment. Each criterion is GREEN, AMBER or RED by the"
              + " table go-no-go; what is still to come is AMBER. percent is the mean of all"
              + " criteria (green 100, amber 50, red 0), rounded down. Sentences are in the"
              + " language of Accept-Language, else in the reader's own.")
  Figure of(@PathVariable String code, HttpServletRequest request, Locale readers) {
    boolean asks = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    return new Saying(asks ? request.getLocale() : readers).figure(readiness.of(code));
  }

  /**
   * The figure and its parts.
   *
   * @param colour the worst of all criteria
   * @param verdict what it means for the go-live
   * @param computedAt in the company's zone
   */
  record Figure(
      String event,
      int percent,
      Colour colour,
      GoVerdict verdict,
      OffsetDateTime computedAt,
      List<CriterionPart> criteria,
      List<DepartmentPart> departments) {}

  /** One criterion. */
  record CriterionPart(
      String id, String title, Colour colour, List<String> reasons, List<PointPart> points) {}

  /** A single thing that counts; {@code department} is null where it is nobody's own. */
  record PointPart(Colour colour, String department, String what) {}

  /** One department. */
  record DepartmentPart(String id, String name, Colour colour, List<OwedPart> owes) {}

  /** One thing that a department owes. */
  record OwedPart(String criterion, Colour colour, String what) {}

  /** Says a view in one language. */
  private final class Saying {

    private final Locale language;
    private final Words said;

    Saying(Locale language) {
      this.language = language;
      this.said = dictionary.in(language);
    }

    Figure figure(ReadinessView view) {
      return new Figure(
          view.eventCode(),
          view.percent(),
          view.colour(),
          view.verdict(),
          view.computedAt().atZone(clock.getZone()).toOffsetDateTime(),
          view.criteria().stream().map(this::part).toList(),
          view.departments().stream().map(this::part).toList());
    }

    private CriterionPart part(Criterion criterion) {
      return new CriterionPart(
          criterion.id(),
          said.say(criterion.title()),
          criterion.colour(),
          criterion.reasons().stream().map(said::say).toList(),
          criterion.points().stream()
              .map(
                  point ->
                      new PointPart(point.colour(), point.department(), said.say(point.what())))
              .toList());
    }

    private DepartmentPart part(ReadinessView.DepartmentReadiness department) {
      return new DepartmentPart(
          department.id(),
          words.department(department.id(), language),
          department.colour(),
          department.owes().stream()
              .map(owed -> new OwedPart(owed.criterion(), owed.colour(), said.say(owed.what())))
              .toList());
    }
  }
}
