package org.eventassurance.contingency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The library as Markdown files, out of the product and back into it. */
@RestController
@RequestMapping("/api/plans")
@Tag(name = "Contingency plans")
@Transactional
class PlanTransferController {

  private static final String ZIP = "application/zip";

  private final ContingencyPlans plans;
  private final PlanMarkdown markdown;
  private final PlanAccess access;

  PlanTransferController(ContingencyPlans plans, PlanMarkdown markdown, PlanAccess access) {
    this.plans = plans;
    this.markdown = markdown;
    this.access = access;
  }

  @GetMapping(path = "/export", produces = ZIP)
  @Operation(summary = "All plans as a zip of Markdown files, a folder for each department")
  ResponseEntity<byte[]> export() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ZIP))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("contingency-plans.zip").build().toString())
        .body(PlanFiles.zip(plans.all(), markdown));
  }

  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Take over plans from Markdown files or zips of them: all or none",
      description =
          "A plan is known by its department and name: a new one is created, another content is its"
              + " next version, the same changes nothing. What is wrong is told by file, line and"
              + " field.")
  Imported importFiles(@RequestParam("files") List<MultipartFile> files, Authentication caller)
      throws IOException {
    PlanFiles read = new PlanFiles();
    for (MultipartFile file : files) {
      try (InputStream content = file.getInputStream()) {
        read.add(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
      }
    }
    return take(read, caller);
  }

  @PostMapping(path = "/import", consumes = ZIP)
  @Operation(summary = "Take over plans from a zip of Markdown files: all or none")
  Imported importZip(InputStream body, Authentication caller) throws IOException {
    PlanFiles read = new PlanFiles();
    read.add("plans.zip", body);
    return take(read, caller);
  }

  private Imported take(PlanFiles read, Authentication caller) {
    List<WrittenPlan> written = read.plans();
    written.stream()
        .map(WrittenPlan::department)
        .distinct()
        .forEach(department -> access.requireWriter(department, caller));
    return Imported.of(plans.take(written, plan -> caller.getName()));
  }

  /** What an import did. */
  record Imported(long created, long revised, long unchanged, List<ImportedPlan> plans) {

    static Imported of(List<TakenPlan> taken) {
      return new Imported(
          count(taken, TakenPlan.Outcome.CREATED),
          count(taken, TakenPlan.Outcome.REVISED),
          count(taken, TakenPlan.Outcome.UNCHANGED),
          taken.stream().map(ImportedPlan::of).toList());
    }

    private static long count(List<TakenPlan> taken, TakenPlan.Outcome outcome) {
      return taken.stream().filter(plan -> plan.outcome() == outcome).count();
    }
  }

  /** What became of one file. */
  record ImportedPlan(String file, long id, int version, TakenPlan.Outcome outcome) {

    static ImportedPlan of(TakenPlan taken) {
      return new ImportedPlan(
          taken.file(), taken.plan().id(), taken.plan().revision(), taken.outcome());
    }
  }
}
