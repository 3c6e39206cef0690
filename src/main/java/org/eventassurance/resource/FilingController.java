package org.eventassurance.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Readers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resources that are filed for an event, over REST (E10 to E15). Times are ISO-8601. */
@RestController
@RequestMapping("/api/events/{code}/filings")
@Tag(name = "Resources", description = "Filing resources, pools and who holds what")
@Transactional
class FilingController {

  private static final String CSV = "text/csv";
  private static final int LONGEST_CSV = 1_000_000;

  private final Filings filings;
  private final Amendments amendments;
  private final Resources resources;
  private final FilingAccess access;
  private final MajorEvents events;
  private final Readers readers;
  private final Clock clock;

  FilingController(
      Filings filings,
      Amendments amendments,
      Resources resources,
      FilingAccess access,
      MajorEvents events,
      Readers readers,
      Clock clock) {
    this.filings = filings;
    this.amendments = amendments;
    this.resources = resources;
    this.access = access;
    this.events = events;
    this.readers = readers;
    this.clock = clock;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "File resources for a department: all of them or none",
      description =
          "Each item is judged by its lead time and granted as far as its pool goes. Without times"
              + " it is used from the event's beginning until its end.")
  ResponseEntity<Items> file(
      @PathVariable String code, @RequestBody NewItems body, Authentication caller) {
    access.requireFiler(body.department(), caller);
    List<ItemDraft> drafts =
        Optional.ofNullable(body.items()).orElse(List.of()).stream().map(Wanted::draft).toList();
    return created(
        code,
        filings.file(
            code,
            body.department(),
            drafts,
            (item, field) -> "items[%d].%s".formatted(item, field),
            caller.getName(),
            language(caller)));
  }

  @PostMapping(consumes = CSV)
  @Operation(
      summary = "File resources from a table of comma-separated values: all lines or none",
      description =
          "The first line names the columns: kind, quantity, unit, system, neededFrom, neededUntil,"
              + " purpose. A time without an offset is in the company's zone. What is wrong is told"
              + " line by line.")
  ResponseEntity<Items> fileCsv(
      @PathVariable String code,
      @Parameter(example = "business") @RequestParam String department,
      @RequestBody String table,
      Authentication caller) {
    access.requireFiler(department, caller);
    if (table.length() > LONGEST_CSV) {
      throw Problem.invalid("items", "File at most %s characters at once.", LONGEST_CSV);
    }
    FilingCsv csv = FilingCsv.read(table, clock.getZone());
    return created(
        code,
        filings.file(
            code, department, csv.drafts(), csv::field, caller.getName(), language(caller)));
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "What was filed for an event, and what became of it")
  Items all(@PathVariable String code, Authentication caller) {
    return new Items(resources.of(events.get(code).code(), language(caller)));
  }

  @GetMapping(produces = CSV)
  @Operation(summary = "What was filed for an event, as a table of comma-separated values")
  String csv(@PathVariable String code, Authentication caller) {
    return ItemTable.write(
        resources.of(events.get(code).code(), language(caller)), clock.getZone());
  }

  @PatchMapping("/{item}")
  @Operation(
      summary = "Change an item",
      description =
          "Less, or later, keeps its standing. What is added, more or earlier, is filed as an item"
              + " of its own and judged anew; the answer lists it under additions.")
  Changed change(
      @PathVariable String code,
      @PathVariable long item,
      @RequestBody Change body,
      Authentication caller) {
    requireFiler(code, item, caller);
    List<Long> added = amendments.amend(item, body.change(), caller.getName());
    return new Changed(
        resources.item(item, language(caller)).orElseThrow(),
        added.stream().map(id -> resources.item(id, language(caller)).orElseThrow()).toList());
  }

  @DeleteMapping("/{item}")
  @Operation(summary = "Withdraw an item that has not been handed over")
  ItemView withdraw(@PathVariable String code, @PathVariable long item, Authentication caller) {
    requireFiler(code, item, caller);
    amendments.withdraw(item, caller.getName());
    return resources.item(item, language(caller)).orElseThrow();
  }

  private void requireFiler(String code, long item, Authentication caller) {
    ItemView filed =
        resources
            .item(events.get(code).code(), item, language(caller))
            .orElseThrow(
                () -> Problem.notFound("Nothing filed for '%s' has the id %s.", code, item));
    access.requireFiler(filed.department(), caller);
  }

  private Locale language(Authentication caller) {
    return readers.languageOf(caller.getName());
  }

  private static ResponseEntity<Items> created(String code, List<ItemView> items) {
    return ResponseEntity.created(URI.create("/api/events/" + code + "/filings"))
        .body(new Items(items));
  }

  /** What was filed. */
  record Items(List<ItemView> items) {}

  /** An item as it is now, and what a change added to it. */
  record Changed(ItemView item, List<ItemView> additions) {}

  /** What a department files at once. */
  record NewItems(@Schema(example = "business") String department, List<Wanted> items) {}

  /** One resource that is filed. */
  record Wanted(
      @Schema(example = "CDN") String kind,
      @Schema(example = "40") BigDecimal quantity,
      @Schema(example = "Gbit/s") String unit,
      @Schema(example = "live-stream") String system,
      @Schema(example = "2026-11-11T20:00:00+08:00") OffsetDateTime neededFrom,
      @Schema(example = "2026-11-12T02:00:00+08:00") OffsetDateTime neededUntil,
      @Schema(example = "Twelve times the usual peak.") String purpose) {

    ItemDraft draft() {
      return new ItemDraft(
          kind, quantity, unit, system, moment(neededFrom), moment(neededUntil), purpose);
    }
  }

  /** What is to change; what is left out stays. */
  record Change(BigDecimal quantity, OffsetDateTime neededFrom, OffsetDateTime neededUntil) {

    ItemChange change() {
      return new ItemChange(quantity, moment(neededFrom), moment(neededUntil));
    }
  }

  private static Instant moment(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
