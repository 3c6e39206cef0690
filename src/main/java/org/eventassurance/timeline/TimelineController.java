package org.eventassurance.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eventassurance.majorevent.MajorEvents;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What happened to an event, over REST: as JSON or as a table. */
@RestController
@RequestMapping("/api/events/{code}")
@Tag(name = "Timeline", description = "Everything that happened to an event, in order")
class TimelineController {

  private static final String CSV = "text/csv";

  private final TimelineReader timeline;
  private final TimelineNotes notes;
  private final MajorEvents events;

  TimelineController(TimelineReader timeline, TimelineNotes notes, MajorEvents events) {
    this.timeline = timeline;
    this.notes = notes;
    this.events = events;
  }

  @GetMapping(path = "/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "What happened to an event, in order",
      description =
          "from is part of it, to is not. kind may be given several times. first says which comes"
              + " first, OLDEST or NEWEST. A longer timeline comes in parts: next, also in the"
              + " header Link, is the after of the following part. Sentences are in the language of"
              + " Accept-Language, else in the reader's own.")
  ResponseEntity<Answer> json(
      @PathVariable String code,
      @ParameterObject TimelineSearch search,
      HttpServletRequest request,
      Locale readers) {
    TimelinePart part = part(code, search.query(), request, readers);
    return ResponseEntity.ok()
        .headers(more(part, request))
        .body(new Answer(code, part.lines(), part.next().orElse("")));
  }

  @GetMapping(
      path = {"/timeline.csv", "/timeline"},
      produces = CSV)
  @Operation(
      summary = "The same as a table for spreadsheets",
      description = "UTF-8 with a byte order mark.")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @ParameterObject TimelineSearch search,
      HttpServletRequest request,
      Locale readers) {
    TimelinePart part = part(code, search.query(), request, readers);
    return ResponseEntity.ok()
        .headers(more(part, request))
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(code + "-timeline.csv").build().toString())
        .body(TimelineCsv.write(part.lines()).getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/timeline")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Note what happened",
      description =
          "By whoever takes part in the event or leads it. A note is never changed: a correction is"
              + " another note.")
  TimelineLine note(
      @PathVariable String code,
      @RequestBody NewNote note,
      Authentication caller,
      HttpServletRequest request,
      Locale readers) {
    return timeline.line(notes.add(code, note, caller), language(request, readers));
  }

  private TimelinePart part(
      String code, TimelineQuery query, HttpServletRequest request, Locale readers) {
    return timeline.part(events.get(code).code(), query, language(request, readers));
  }

  private static Locale language(HttpServletRequest request, Locale readers) {
    boolean asks = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    return asks ? request.getLocale() : readers;
  }

  private static HttpHeaders more(TimelinePart part, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    part.next()
        .map(
            next ->
                UriComponentsBuilder.fromPath(request.getRequestURI())
                    .query(request.getQueryString())
                    .replaceQueryParam("after", next)
                    .build()
                    .toUriString())
        .ifPresent(uri -> headers.set(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\""));
    return headers;
  }

  /**
   * A part of a timeline.
   *
   * @param next the {@code after} of the following part; empty if this is the last one
   */
  record Answer(String event, List<TimelineLine> entries, String next) {}
}
