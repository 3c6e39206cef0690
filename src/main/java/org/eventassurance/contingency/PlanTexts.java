package org.eventassurance.contingency;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.check.CataloguedSystem;
import org.eventassurance.check.ServiceCatalogue;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows plans in forms: as rows of a table and as options to choose from. */
@Component
public class PlanTexts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

  private final ContingencyPlans plans;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;
  private final MessageSource messages;
  private final Clock clock;

  PlanTexts(
      ContingencyPlans plans,
      OrganisationDirectory organisation,
      ServiceCatalogue catalogue,
      MessageSource messages,
      Clock clock) {
    this.plans = plans;
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.messages = messages;
    this.clock = clock;
  }

  /** Rows with what a reader wants to know of each plan, all of them texts. */
  public List<Map<String, Object>> rows(List<ContingencyPlan> shown, Locale language) {
    return shown.stream().map(plan -> row(plan, language)).toList();
  }

  /** Options by the plans' ids. */
  public List<Map<String, Object>> options(List<ContingencyPlan> offered, Locale language) {
    return offered.stream()
        .map(
            plan ->
                Map.<String, Object>of(
                    "value", String.valueOf(plan.id()), "label", label(plan, language)))
        .toList();
  }

  private String label(ContingencyPlan plan, Locale language) {
    return "%s (%s, %s)".formatted(plan.name(), kind(plan, language), department(plan, language));
  }

  private Map<String, Object> row(ContingencyPlan plan, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", plan.name());
    row.put("kind", kind(plan, language));
    row.put("department", department(plan, language));
    row.put("system", plan.systemId().map(this::system).orElse(""));
    row.put("callWhen", plan.callWhen());
    row.put("minutes", plan.minutes());
    row.put("owner", person(plan.owner()));
    row.put("revision", plan.revision() + " (" + day(plan.revisedAt()) + ")");
    row.put("lastDrill", lastDrill(plan, language));
    return row;
  }

  private String lastDrill(ContingencyPlan plan, Locale language) {
    return plans
        .lastDrill(plan)
        .map(
            drill ->
                messages.getMessage(
                    "plan.drill." + drill.outcome(),
                    new Object[] {day(drill.drilledAt())},
                    language))
        .orElseGet(() -> messages.getMessage("plan.neverDrilled", null, language));
  }

  private String kind(ContingencyPlan plan, Locale language) {
    return messages.getMessage("plan.kind." + plan.kind(), null, language);
  }

  private String department(ContingencyPlan plan, Locale language) {
    return organisation
        .current()
        .department(plan.department())
        .map(Department::name)
        .map(name -> name.in(language))
        .orElse(plan.department());
  }

  private String system(String id) {
    return catalogue.system(id).map(CataloguedSystem::name).orElse(id);
  }

  private String person(String id) {
    return organisation.current().person(id).map(Person::name).orElse(id);
  }

  private String day(Instant instant) {
    return DAY.format(instant.atZone(clock.getZone()));
  }
}
