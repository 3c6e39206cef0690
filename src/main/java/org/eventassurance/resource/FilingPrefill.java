package org.eventassurance.resource;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.forecast.CapacityPlan;
import org.eventassurance.forecast.CapacityPlans;
import org.eventassurance.forecast.ResourceNeed;
import org.springframework.stereotype.Component;

/** Fills a department's filing with what the capacity plan says it needs (E10). */
@Component
class FilingPrefill {

  private static final int LONGEST_PURPOSE = 500;

  private final CapacityPlans plans;

  FilingPrefill(CapacityPlans plans) {
    this.plans = plans;
  }

  /** The values of the form's fields; none where nothing was planned for the department. */
  Map<String, Object> of(String eventCode, String department) {
    List<ResourceNeed> needs =
        plans.of(eventCode).map(CapacityPlan::needs).stream()
            .flatMap(all -> all.stream())
            .filter(need -> need.department().equals(department))
            .sorted(Comparator.comparing(ResourceNeed::kind).thenComparing(ResourceNeed::system))
            .toList();
    return needs.size() > FilingFields.MOST_ITEMS ? asList(needs) : asFields(needs);
  }

  private static Map<String, Object> asFields(List<ResourceNeed> needs) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < needs.size(); i++) {
      ResourceNeed need = needs.get(i);
      String prefix = FilingFields.prefix(i + 1);
      fields.put(prefix + "Kind", need.kind());
      fields.put(prefix + "Quantity", need.quantity());
      fields.put(prefix + "System", need.system());
      fields.put(prefix + "Purpose", purpose(need));
    }
    fields.put(FilingFields.WAY, FilingFields.ONE_BY_ONE);
    return fields;
  }

  private static Map<String, Object> asList(List<ResourceNeed> needs) {
    return Map.of(
        FilingFields.WAY,
        FilingFields.BY_LIST,
        FilingFields.LIST,
        needs.stream().map(FilingPrefill::line).collect(Collectors.joining("\n")));
  }

  private static String line(ResourceNeed need) {
    return Stream.of(
            need.kind(), need.quantity().toPlainString(), need.system(), "", "", purpose(need))
        .collect(Collectors.joining("\t"));
  }

  private static String purpose(ResourceNeed need) {
    String how = need.how().replaceAll("\\s+", " ");
    return how.length() > LONGEST_PURPOSE ? how.substring(0, LONGEST_PURPOSE) : how;
  }
}
