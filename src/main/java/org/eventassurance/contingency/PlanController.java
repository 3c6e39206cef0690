package org.eventassurance.contingency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.contingency.PlanDrill.Outcome;
import org.eventassurance.contingency.PlanView.DrillView;
import org.eventassurance.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of contingency plans over REST (E17). */
@RestController
@RequestMapping("/api/plans")
@Tag(name = "Contingency plans", description = "The library: found, written, drilled")
@Transactional
class PlanController {

  static final String MARKDOWN = "text/markdown";
  static final String MARKDOWN_UTF8 = "text/markdown;charset=UTF-8";

  private static final int MOST = 200;

  private final ContingencyPlans plans;
  private final PlanMarkdown markdown;
  private final PlanAccess access;
  private final Clock clock;

  PlanController(ContingencyPlans plans, PlanMarkdown markdown, PlanAccess access, Clock clock) {
    this.plans = plans;
    this.markdown = markdown;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "Find plans, whole and ready to be carried out",
      description =
          "All words must be found, anywhere and in any order; small and capital letters are the"
              + " same. Those that bear them in their names come first.")
  Found search(
      @Parameter(description = "a system's id", example = "checkout")
          @RequestParam(required = false)
          String system,
      @Parameter(
              description = "words in what tells that the plan is called",
              example = "error rate")
          @RequestParam(required = false)
          String trigger,
      @Parameter(description = "such as rate-limit", example = "degrade")
          @RequestParam(required = false)
          String type,
      @Parameter(
              description = "words anywhere in the plan, or in its system's or department's name",
              example = "结算 限流")
          @RequestParam(required = false)
          String q,
      @Parameter(description = "also plans that nobody may call any more")
          @RequestParam(defaultValue = "false")
          boolean retired,
      @RequestParam(defaultValue = "0") int offset,
      @Parameter(description = "at most so many, up to 200") @RequestParam(defaultValue = "50")
          int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "Ask for 1 to %s plans.", MOST);
    }
    if (offset < 0) {
      throw Problem.invalid("offset", "Give a number that is not below 0.");
    }
    FoundPlans found =
        plans.find(
            new PlanQuery(
                filled(system), filled(trigger), kind(type), filled(q), retired, offset, limit));
    Map<Long, PlanDrill> drills = plans.lastDrills(found.plans());
    return new Found(
        found.total(),
        found.plans().stream()
            .map(plan -> PlanView.of(plan, drills.get(plan.id()), clock.getZone()))
            .toList());
  }

  @GetMapping(path = "/{id:\\d+}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A plan; with Accept: text/markdown, or .md behind its id, as Markdown")
  PlanView json(@PathVariable long id) {
    return view(plans.get(id));
  }

  @GetMapping(path = "/{id:\\d+}", produces = MARKDOWN_UTF8)
  ResponseEntity<String> markdown(@PathVariable long id) {
    ContingencyPlan plan = plans.get(id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(MARKDOWN_UTF8))
        .body(markdown.write(plan));
  }

  @GetMapping("/{id:\\d+}.md")
  @Operation(summary = "A plan as Markdown with front matter")
  ResponseEntity<String> file(@PathVariable long id) {
    return markdown(id);
  }

  @GetMapping("/{id:\\d+}/versions")
  @Operation(
      summary = "All versions of a plan, the newest first",
      description =
          "Each says in which fields it differs from the one before, and whether the plan had to be"
              + " drilled anew.")
  List<VersionView> versions(@PathVariable long id) {
    return PlanVersion.of(plans.revisions(plans.get(id))).stream().map(this::view).toList();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Write a new plan")
  ResponseEntity<PlanView> create(@RequestBody NewPlan body, Authentication caller) {
    access.requireWriter(body.departmentOrNone(), caller);
    return created(plans.create(body.departmentOrNone(), body.draft(), caller.getName()));
  }

  @PostMapping(consumes = MARKDOWN)
  @Operation(summary = "Write a new plan as Markdown with front matter")
  ResponseEntity<PlanView> createMarkdown(InputStream body, Authentication caller)
      throws IOException {
    WrittenPlan written = PlanFiles.single(body);
    access.requireWriter(written.department(), caller);
    return created(
        written.checked(
            () -> plans.create(written.department(), written.draft(), caller.getName())));
  }

  @PutMapping(path = "/{id:\\d+}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Revise a plan",
      description =
          "With the version that was changed, nobody's change in between is lost. The same content"
              + " makes no new version.")
  PlanView revise(@PathVariable long id, @RequestBody NewPlan body, Authentication caller) {
    requireWriters(id, body.departmentOrNone(), caller);
    return view(
        plans.revise(id, body.departmentOrNone(), body.draft(), body.version(), caller.getName()));
  }

  @PutMapping(path = "/{id:\\d+}", consumes = MARKDOWN)
  @Operation(summary = "Revise a plan by Markdown with front matter")
  PlanView reviseMarkdown(@PathVariable long id, InputStream body, Authentication caller)
      throws IOException {
    WrittenPlan written = PlanFiles.single(body);
    requireWriters(id, written.department(), caller);
    return view(
        written.checked(
            () ->
                plans.revise(
                    id,
                    written.department(),
                    written.draft(),
                    written.version(),
                    caller.getName())));
  }

  @PostMapping("/{id:\\d+}/drills")
  @Operation(
      summary = "Record a drill that was held outside of any event",
      description = "A plan that did not work needs findings: why, and what is done about it.")
  ResponseEntity<DrillView> drill(
      @PathVariable long id, @RequestBody NewDrill body, Authentication caller) {
    access.requireWriter(plans.get(id).department(), caller);
    PlanDrill drill =
        plans.drill(
            id,
            body.at() == null ? null : body.at().toInstant(),
            body.outcome(),
            body.minutes(),
            body.findings(),
            caller.getName());
    return ResponseEntity.created(URI.create("/api/plans/" + id))
        .body(DrillView.of(drill, clock.getZone()));
  }

  /** Whoever gives a plan to another department must be able to write there too. */
  private void requireWriters(long id, String department, Authentication caller) {
    access.requireWriter(plans.get(id).department(), caller);
    access.requireWriter(department, caller);
  }

  private static PlanKind kind(String word) {
    return filled(word) == null
        ? null
        : PlanKind.of(word)
            .orElseThrow(() -> Problem.invalid("type", "Use one of %s.", PlanRules.kinds()));
  }

  private static String filled(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private PlanView view(ContingencyPlan plan) {
    return PlanView.of(plan, plans.lastDrill(plan).orElse(null), clock.getZone());
  }

  private VersionView view(PlanVersion version) {
    PlanRevision revision = version.revision();
    PlanDraft content = revision.content();
    return new VersionView(
        revision.revision(),
        revision.revisedAt().atZone(clock.getZone()).toOffsetDateTime(),
        revision.revisedBy(),
        revision.eventCode(),
        version.changed(),
        version.material(),
        PlanMarkdown.write(revision.department(), content));
  }

  private ResponseEntity<PlanView> created(ContingencyPlan plan) {
    return ResponseEntity.created(URI.create("/api/plans/" + plan.id())).body(view(plan));
  }

  /** A part of the plans that fit. */
  record Found(
      @Schema(description = "how many there are in all") long total, List<PlanView> plans) {}

  /** A version of a plan. */
  record VersionView(
      int version,
      OffsetDateTime revisedAt,
      String revisedBy,
      String event,
      @Schema(description = "in which fields it differs from the version before")
          List<String> changed,
      @Schema(description = "whether the plan had to be drilled anew") boolean material,
      @Schema(description = "the whole plan as it was") String markdown) {}

  /** A drill as it is told. */
  record NewDrill(
      @Schema(description = "now if left out", example = "2026-11-01T10:00:00+08:00")
          OffsetDateTime at,
      Outcome outcome,
      @Schema(example = "6") Integer minutes,
      String findings) {}

  /** A plan as it is written. */
  record NewPlan(
      @Schema(example = "Limit the checkout's rate") String name,
      @Schema(example = "business") String department,
      @Schema(example = "checkout") String system,
      @Schema(example = "RATE_LIMIT") PlanKind type,
      @Schema(example = "Error rate above 1 % for a minute") String trigger,
      @Schema(example = "1. Set the gateway's limit to 3,000 QPS.") String steps,
      @Schema(example = "business-lead") String owner,
      @Schema(example = "gateway-operator") String rights,
      @Schema(example = "Customers in excess wait a minute.") String effect,
      @Schema(example = "3") Integer minutes,
      boolean retired,
      @Schema(description = "the version that was changed") Integer version) {

    String departmentOrNone() {
      return Optional.ofNullable(department).orElse("").strip();
    }

    PlanDraft draft() {
      return new PlanDraft(
          name,
          type,
          system,
          trigger,
          steps,
          owner,
          rights == null ? "" : rights,
          effect,
          minutes == null ? -1 : minutes,
          retired);
    }
  }
}
