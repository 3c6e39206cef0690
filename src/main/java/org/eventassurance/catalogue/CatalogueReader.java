package org.eventassurance.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.YamlEntry;
import org.eventassurance.organisation.YamlFile;
import org.eventassurance.organisation.YamlText;

/** Makes the service catalogue from its file and notes everything that does not fit together. */
final class CatalogueReader {

  private static final String CORE = "core";
  private static final String CAPACITY = "capacityQps";
  private static final Set<String> ANSWERS = Set.of("true", "false");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");
  private static final Set<String> TIERS = Set.of(CORE, "standard");
  private static final String[] KEYS =
      Stream.concat(
              Stream.of("id", "name", "owner", "tier", "flashSale", CAPACITY, "dependsOn"),
              TargetsReader.KEYS.stream())
          .toArray(String[]::new);

  private final YamlFile file;
  private final Organisation organisation;
  private final List<YamlEntry> entries;
  private final Set<String> ids;
  private final TargetsReader targets;

  private CatalogueReader(YamlFile file, Organisation organisation) {
    this.file = file;
    this.organisation = organisation;
    YamlEntry root = file.root(TargetsReader.MONITORING, TargetsReader.DATABASES, "systems");
    this.entries = root.entries("systems", "system", KEYS);
    this.ids = file.ids("system", entries);
    this.targets = new TargetsReader(file, root);
  }

  /**
   * Reads the file.
   *
   * @param organisation whose departments may own systems
   */
  static Catalogue read(YamlFile file, Organisation organisation) {
    CatalogueReader reader = new CatalogueReader(file, organisation);
    return new Catalogue(reader.systems(), reader.targets.servers());
  }

  private Map<String, CataloguedSystem> systems() {
    Map<String, CataloguedSystem> systems = new LinkedHashMap<>();
    entries.forEach(entry -> systems.putIfAbsent(entry.id(), system(entry)));
    checkAcyclic(systems);
    return systems;
  }

  private CataloguedSystem system(YamlEntry entry) {
    return new CataloguedSystem(
        entry.id(),
        entry.text("name").text(),
        owner(entry),
        isCore(entry),
        isFlashSale(entry),
        capacity(entry),
        dependsOn(entry),
        targets.of(entry));
  }

  private boolean isFlashSale(YamlEntry system) {
    Optional<YamlText> answer = system.optionalText("flashSale");
    answer
        .filter(text -> !text.isMissing() && !ANSWERS.contains(text.text()))
        .ifPresent(
            text ->
                file.refuse(
                    text.line(),
                    "%s has the flashSale '%s'; use true or false."
                        .formatted(system.what(), text.text())));
    return answer.filter(text -> text.text().equals("true")).isPresent();
  }

  private Optional<Long> capacity(YamlEntry system) {
    Optional<YamlText> given = system.optionalText(CAPACITY).filter(text -> !text.isMissing());
    given
        .filter(text -> !WHOLE_NUMBER.matcher(text.text()).matches())
        .ifPresent(
            text ->
                file.refuse(
                    text.line(),
                    "%s has the capacityQps '%s'; use a whole number of at most ten digits."
                        .formatted(system.what(), text.text())));
    return given.map(YamlText::text).filter(WHOLE_NUMBER.asMatchPredicate()).map(Long::valueOf);
  }

  private String owner(YamlEntry system) {
    YamlText owner = system.text("owner");
    if (!owner.isMissing() && organisation.department(owner.text()).isEmpty()) {
      file.refuse(
          owner.line(),
          "%s names owner '%s', but no department has this id."
              .formatted(system.what(), owner.text()));
    }
    return owner.text();
  }

  private boolean isCore(YamlEntry system) {
    YamlText tier = system.text("tier");
    if (!tier.isMissing() && !TIERS.contains(tier.text())) {
      file.refuse(
          tier.line(),
          "%s has the tier '%s'; use core or standard.".formatted(system.what(), tier.text()));
    }
    return CORE.equals(tier.text());
  }

  private Set<String> dependsOn(YamlEntry system) {
    List<YamlText> needed = system.texts("dependsOn");
    needed.forEach(id -> checkDependency(system, id));
    return needed.stream().map(YamlText::text).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void checkDependency(YamlEntry system, YamlText needed) {
    if (!ids.contains(needed.text())) {
      file.refuse(
          needed.line(),
          "%s depends on '%s', but no system has this id.".formatted(system.what(), needed.text()));
    } else if (needed.text().equals(system.id())) {
      file.refuse(needed.line(), "%s depends on itself; remove it here.".formatted(system.what()));
    }
  }

  /** A circle is noted at the system by which the walk through the file enters it. */
  private void checkAcyclic(Map<String, CataloguedSystem> systems) {
    Set<String> cleared = new HashSet<>();
    for (YamlEntry entry : entries) {
      walk(entry.id(), systems, new ArrayList<>(), cleared);
    }
  }

  private void walk(
      String id, Map<String, CataloguedSystem> systems, List<String> path, Set<String> cleared) {
    int start = path.indexOf(id);
    if (start >= 0) {
      noteCircle(path.subList(start, path.size()));
    } else if (systems.containsKey(id) && !cleared.contains(id)) {
      path.add(id);
      systems.get(id).dependsOn().forEach(next -> walk(next, systems, path, cleared));
      path.remove(path.size() - 1);
      cleared.add(id);
    }
  }

  private void noteCircle(List<String> circle) {
    if (circle.size() > 1) {
      file.refuse(
          lines().get(circle.get(0)),
          "systems depend on each other in a circle, %s → %s; remove one of these."
              .formatted(String.join(" → ", circle), circle.get(0)));
    }
  }

  private Map<String, Integer> lines() {
    Map<String, Integer> lines = new HashMap<>();
    entries.forEach(entry -> lines.putIfAbsent(entry.id(), entry.line()));
    return lines;
  }
}
