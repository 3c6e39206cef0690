package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How events went, over REST: as JSON or as a table. */
@RestController
@RequestMapping("/api/statistics")
@Tag(name = "Statistics", description = "How events went, side by side")
class TrackRecordController {

  private static final String CSV = "text/csv";

  private final TrackRecords records;

  TrackRecordController(TrackRecords records) {
    this.records = records;
  }

  @GetMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "How the events of some days went, one by one and all together",
      description =
          "Days of the go-live in the company's zone, both included, at most five years; without"
              + " them from a year ago until a year ahead. An event that is over is told as it was"
              + " at its end.")
  EventsSideBySide json(@ParameterObject EventDays days) {
    return records.of(days);
  }

  @GetMapping(
      path = {"/events.csv", "/events"},
      produces = CSV)
  @Operation(
      summary = "The same as a table for spreadsheets",
      description =
          "UTF-8 with a byte order mark; one figure a line, those of all events together without"
              + " an event's code.")
  ResponseEntity<byte[]> csv(@ParameterObject EventDays days) {
    EventsSideBySide events = records.of(days);
    String name = "events-" + events.from() + "-" + events.to() + ".csv";
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(TrackRecordCsv.write(events).getBytes(StandardCharsets.UTF_8));
  }
}
