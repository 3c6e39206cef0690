package org.eventassurance.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What machines found on an event's systems, as forms show it to those who inspect them. */
@Component
public class FindingRows {

  private final Checks checks;
  private final ServiceCatalogue catalogue;
  private final CheckWords checkWords;
  private final EventWords words;
  private final MessageSource messages;

  FindingRows(
      Checks checks,
      ServiceCatalogue catalogue,
      CheckWords checkWords,
      EventWords words,
      MessageSource messages) {
    this.checks = checks;
    this.catalogue = catalogue;
    this.checkWords = checkWords;
    this.words = words;
    this.messages = messages;
  }

  /**
   * The newest run of each of these checks on each system.
   *
   * @param names of checks
   * @param department whose systems they are; null for all of the event's
   */
  List<CheckRun> runs(String eventCode, Set<String> names, String department) {
    return checks.latest(eventCode).stream()
        .filter(run -> names.contains(run.checkName()))
        .filter(run -> department == null || department.equals(ownerOf(run)))
        .toList();
  }

  private String ownerOf(CheckRun run) {
    return catalogue.system(run.systemId()).map(CataloguedSystem::owner).orElse("");
  }

  /** When the newest of the runs was, in the company's zone; empty if there is none. */
  String lookedAt(Collection<CheckRun> runs) {
    return words.time(
        runs.stream().map(CheckRun::ranAt).max(Comparator.naturalOrder()).orElse(null));
  }

  /**
   * Rows of a form's table, the worst first: system, what, measured, limit, state, result (the
   * three in one), why, when.
   */
  List<Map<String, String>> rows(Collection<CheckRun> runs, Locale language) {
    return rows(runs, language, finding -> true);
  }

  private List<Map<String, String>> rows(
      Collection<CheckRun> runs, Locale language, Predicate<Finding> wanted) {
    return runs.stream()
        .flatMap(
            run -> run.findings().stream().filter(wanted).map(finding -> new Found(run, finding)))
        .sorted(Comparator.comparing((Found found) -> found.finding().state()).reversed())
        .map(found -> row(found, language))
        .toList();
  }

  /**
   * Rows of a form's table for whoever inspects a department's systems: all that does not pass.
   *
   * @param department whose systems they are; null for all of the event's
   */
  List<Map<String, String>> notPassed(String eventCode, String department, Locale language) {
    return notPassed(runs(eventCode, Set.copyOf(checks.names()), department), language);
  }

  /** The same of these runs. */
  public List<Map<String, String>> notPassed(Collection<CheckRun> found, Locale language) {
    return rows(found, language, finding -> finding.state() != State.PASS);
  }

  private Map<String, String> row(Found found, Locale language) {
    Finding finding = found.finding();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("system", words.system(found.run().systemId()));
    row.put("what", what(found, language));
    row.put("measured", words.number(finding.measured(), language));
    row.put("limit", words.number(finding.threshold(), language));
    row.put("state", state(finding.state(), language));
    row.put("result", result(row));
    row.put("why", checkWords.say(finding.sentence(), language));
    row.put("when", words.time(found.run().ranAt()));
    return row;
  }

  private static String result(Map<String, String> row) {
    String measured = row.get("measured").isEmpty() ? "" : " · " + row.get("measured");
    String limit = row.get("limit").isEmpty() ? "" : " / " + row.get("limit");
    return row.get("state") + measured + limit;
  }

  private String what(Found found, Locale language) {
    String[] parts = found.finding().item().split("@", 2);
    String name =
        messages.getMessage(
            "check.name." + found.run().checkName(), null, found.run().checkName(), language);
    String item = checkWords.item(parts[0], language);
    return parts.length == 1
        ? "%s · %s".formatted(name, item)
        : "%s · %s · %s".formatted(name, item, parts[1]);
  }

  private String state(State state, Locale language) {
    return messages.getMessage("check.state." + state, null, language);
  }

  private record Found(CheckRun run, Finding finding) {}
}
