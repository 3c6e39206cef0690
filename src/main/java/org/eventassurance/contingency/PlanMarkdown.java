package org.eventassurance.contingency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eventassurance.majorevent.EventWords;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes plans as Markdown: what they say of themselves as YAML front matter, then their steps.
 * What {@link MarkdownReader} makes of it is the same plan again.
 */
@Component
public class PlanMarkdown {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST_NAME = 60;

  private final ContingencyPlans plans;
  private final EventWords words;

  PlanMarkdown(ContingencyPlans plans, EventWords words) {
    this.plans = plans;
    this.words = words;
  }

  /** The plan, with its version and last drill for whoever reads it. */
  public String write(ContingencyPlan plan) {
    Map<String, Object> facts = facts(plan.department(), plan.content());
    facts.put("version", plan.revision());
    plans.lastDrill(plan).ifPresent(drill -> facts.put("lastDrill", lastDrill(drill)));
    return write(facts, plan.steps());
  }

  private String lastDrill(PlanDrill drill) {
    return "%s %s".formatted(words.day(drill.drilledAt()), drill.outcome());
  }

  /** What a reader takes over of a plan, and nothing else. */
  static String write(String department, PlanDraft draft) {
    return write(facts(department, draft), draft.steps());
  }

  private static String write(Map<String, Object> facts, String steps) {
    return "---\n" + yaml().dump(facts) + "---\n\n" + steps + "\n";
  }

  private static Map<String, Object> facts(String department, PlanDraft draft) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", draft.name());
    facts.put("department", department);
    Optional.ofNullable(draft.systemId()).ifPresent(system -> facts.put("system", system));
    facts.put("type", draft.kind().word());
    facts.put("trigger", draft.callWhen());
    facts.put("owner", draft.owner());
    putText(facts, "rights", draft.rights());
    putText(facts, "effect", draft.expectedEffect());
    facts.put("minutes", draft.minutes());
    if (draft.retired()) {
      facts.put("retired", true);
    }
    return facts;
  }

  private static void putText(Map<String, Object> facts, String key, String text) {
    if (!text.isEmpty()) {
      facts.put(key, text);
    }
  }

  private static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options);
  }

  /** A file name that tells people which plan is in it; no two plans have the same. */
  public String fileName(ContingencyPlan plan) {
    String name = NO_WORD.matcher(plan.name()).replaceAll("-").replaceAll("^-|-$", "");
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
    return List.of(name.substring(0, end), String.valueOf(plan.id())).stream()
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + "-" + other)
            .orElseThrow()
        + ".md";
  }
}
