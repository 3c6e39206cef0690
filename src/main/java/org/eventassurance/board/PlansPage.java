package org.eventassurance.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.FoundPlans;
import org.eventassurance.contingency.PlanDraft;
import org.eventassurance.contingency.PlanDrill;
import org.eventassurance.contingency.PlanKind;
import org.eventassurance.contingency.PlanQuery;
import org.eventassurance.contingency.PlanSteps;
import org.eventassurance.contingency.PlanVersion;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of contingency plans: found while one types, and read by whoever carries one out. */
@Controller
@RequestMapping("/plans")
class PlansPage {

  private static final String PAGE = "plans";
  private static final int MOST = 100;

  private final ContingencyPlans plans;
  private final ServiceCatalogue catalogue;
  private final OrganisationDirectory organisation;

  PlansPage(
      ContingencyPlans plans, ServiceCatalogue catalogue, OrganisationDirectory organisation) {
    this.plans = plans;
    this.catalogue = catalogue;
    this.organisation = organisation;
  }

  /**
   * @param system the id of the system whose plans are wanted; empty for all
   * @param type the name of the kind that is wanted; empty for all, as are unknown ones
   */
  @GetMapping
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "false") boolean retired,
      Model model) {
    PlanKind kind =
        Stream.of(PlanKind.values()).filter(it -> it.name().equals(type)).findFirst().orElse(null);
    FoundPlans found =
        plans.find(
            new PlanQuery(
                system.isEmpty() ? null : system,
                null,
                kind,
                q.isBlank() ? null : q,
                retired,
                0,
                MOST));
    Map<Long, PlanDrill> drills = plans.lastDrills(found.plans());
    model.addAttribute(
        "lines",
        found.plans().stream().map(plan -> new PlanLine(plan, drills.get(plan.id()))).toList());
    model.addAttribute("total", found.total());
    model.addAttribute("q", q);
    model.addAttribute("system", system);
    model.addAttribute("type", type);
    model.addAttribute("retired", retired);
    model.addAttribute("systems", catalogue.systems());
    model.addAttribute("kinds", PlanKind.values());
    return PAGE;
  }

  /** Only what was found: what somebody types stays. */
  @GetMapping(headers = "HX-Request")
  String refresh(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "false") boolean retired,
      Model model) {
    return search(q, system, type, retired, model) + " :: found";
  }

  /**
   * One plan.
   *
   * @param version the version that is shown; without it the one in force
   */
  @GetMapping("/{id:\\d+}")
  String show(@PathVariable long id, @RequestParam(required = false) Integer version, Model model) {
    ContingencyPlan plan = plans.get(id);
    List<PlanVersion> versions = PlanVersion.of(plans.revisions(plan));
    PlanDraft content = version == null ? plan.content() : content(versions, version);
    List<PlanDrill> drills = plans.drills(plan);
    model.addAttribute("plan", plan);
    model.addAttribute("written", content);
    model.addAttribute("shown", version == null ? plan.revision() : version);
    model.addAttribute("steps", PlanSteps.html(content.steps()));
    model.addAttribute("line", new PlanLine(plan, drills.isEmpty() ? null : drills.get(0)));
    model.addAttribute("drills", drills);
    model.addAttribute("versions", versions);
    model.addAttribute(
        "ownerMail",
        organisation.current().person(content.owner()).map(Person::email).orElse(null));
    return "plan";
  }

  private static PlanDraft content(List<PlanVersion> versions, int wanted) {
    return versions.stream()
        .map(PlanVersion::revision)
        .filter(revision -> revision.revision() == wanted)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("The plan has no version %s.", wanted))
        .content();
  }
}
