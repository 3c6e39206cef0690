package org.eventassurance.loadtest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eventassurance.loadtest.ResultDeliveries.Taken;
import org.eventassurance.loadtest.ResultViews.DepartmentView;
import org.eventassurance.loadtest.ResultViews.ResultView;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.Readers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Results of load tests over REST, as a pipeline delivers them (E16). */
@RestController
@RequestMapping(LoadTestController.PATH)
@Tag(name = "Load tests", description = "What tools measured, and the verdicts")
class LoadTestController {

  static final String PATH = "/api/events/{code}/load-tests";

  private final ResultDeliveries deliveries;
  private final ResultViews views;
  private final LoadTestAccess access;
  private final MajorEvents events;
  private final Readers readers;

  LoadTestController(
      ResultDeliveries deliveries,
      ResultViews views,
      LoadTestAccess access,
      MajorEvents events,
      Readers readers) {
    this.deliveries = deliveries;
    this.views = views;
    this.access = access;
    this.events = events;
    this.readers = readers;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Deliver what a tool measured of one scenario",
      description =
          "k6's summary (--summary-export or handleSummary), JMeter's JTL (CSV or XML) or its"
              + " statistics.json, up to 200 MiB. With the results of all of the department's"
              + " scenarios its waiting test goes on by itself. The same file again changes nothing"
              + " and is answered with 200.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = NewResult.class))))
  ResponseEntity<Delivered> deliver(
      @PathVariable String code, HttpServletRequest request, Authentication caller) {
    access.requireDeliverer(deliveries.departments(code), caller);
    ResultDelivery delivery = ResultUpload.read(request);
    String department = deliveries.department(code, delivery.department());
    access.requireDeliverer(List.of(department), caller);
    Taken taken = deliveries.take(code, delivery, caller.getName());
    Delivered body =
        new Delivered(
            views.of(taken.result(), language(caller)),
            views.missing(code, department),
            views.hints(taken.result(), language(caller)));
    return taken.isNew()
        ? ResponseEntity.created(URI.create("/api/events/" + code + "/load-tests")).body(body)
        : ResponseEntity.ok(body);
  }

  @GetMapping
  @Operation(summary = "What was delivered or entered of each scenario, and the verdicts")
  LoadTestView all(@PathVariable String code, Authentication caller) {
    events.get(code);
    return new LoadTestView(
        views.departments(code, language(caller)), views.results(code, language(caller)));
  }

  private Locale language(Authentication caller) {
    return readers.languageOf(caller.getName());
  }

  /** The parts of a delivery. */
  record NewResult(
      @Schema(type = "string", format = "binary") String file,
      @Schema(example = "business") String department,
      @Schema(description = "As the plan calls it; may be left out if there is but one")
          String scenario,
      @Schema(description = "k6 or jmeter; told by the file if it is left out") String tool,
      @Schema(
              description = "Where the file does not tell, as k6's",
              example = "2026-11-01T02:00+08:00")
          String startedAt,
      @Schema(example = "2026-11-01T02:30+08:00") String endedAt) {}

  /**
   * What became of a delivery.
   *
   * @param missing names of the scenarios whose results the department's test still waits for
   * @param hints what would make the result say more
   */
  record Delivered(ResultView result, List<String> missing, List<String> hints) {}

  /** All of an event. */
  record LoadTestView(List<DepartmentView> departments, List<ResultView> results) {}
}
