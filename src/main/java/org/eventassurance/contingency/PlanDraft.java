package org.eventassurance.contingency;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What somebody writes of a contingency plan.
 *
 * @param systemId the system of the service catalogue that it helps, or null
 * @param callWhen what tells that the plan must be called
 * @param steps what is done, as Markdown
 * @param owner the person who keeps it right
 * @param rights what whoever carries it out must be allowed to do; may be empty; null to leave it
 *     as it is
 * @param expectedEffect what is restored, and what is lost by it; may be empty
 * @param minutes from the call until it works
 * @param retired whether nobody may call it any more
 */
public record PlanDraft(
    String name,
    PlanKind kind,
    String systemId,
    String callWhen,
    String steps,
    String owner,
    String rights,
    String expectedEffect,
    int minutes,
    boolean retired) {

  @PersistenceCreator
  public PlanDraft {}

  /** A plan in use, of which nobody says what rights it needs. */
  public PlanDraft(
      String name,
      PlanKind kind,
      String systemId,
      String callWhen,
      String steps,
      String owner,
      String expectedEffect,
      int minutes) {
    this(name, kind, systemId, callWhen, steps, owner, null, expectedEffect, minutes, false);
  }

  /** The same as it is stored: with plain ends of lines, and without blanks around its texts. */
  PlanDraft tidy(String rightsSoFar) {
    return new PlanDraft(
        plain(name),
        kind,
        systemId == null || systemId.isBlank() ? null : systemId.strip(),
        plain(callWhen),
        plain(steps),
        plain(owner),
        rights == null ? rightsSoFar : plain(rights),
        plain(expectedEffect),
        minutes,
        retired);
  }

  private static String plain(String text) {
    return text == null ? "" : text.replaceAll("\\r\\n|[\\r\\u0085\\u2028\\u2029]", "\n").strip();
  }

  /** Whether whoever drilled the other one has not drilled this. */
  boolean isMateriallyOtherThan(PlanDraft other) {
    return kind != other.kind
        || !Objects.equals(systemId, other.systemId)
        || !callWhen.equals(other.callWhen)
        || !steps.equals(other.steps)
        || !rights.equals(other.rights);
  }

  /** The words by which interfaces and Markdown call what differs between the two. */
  List<String> differencesTo(PlanDraft other) {
    List<String> fields = new ArrayList<>();
    note(fields, "name", name, other.name);
    note(fields, "system", systemId, other.systemId);
    note(fields, "type", kind, other.kind);
    note(fields, "trigger", callWhen, other.callWhen);
    note(fields, "steps", steps, other.steps);
    note(fields, "owner", owner, other.owner);
    note(fields, "rights", rights, other.rights);
    note(fields, "effect", expectedEffect, other.expectedEffect);
    note(fields, "minutes", minutes, other.minutes);
    note(fields, "retired", retired, other.retired);
    return List.copyOf(fields);
  }

  private static void note(List<String> fields, String field, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      fields.add(field);
    }
  }

  /** All that a search looks through. */
  String searchText() {
    return searchable(
        String.join(
            " ", name, callWhen, steps, expectedEffect, rights, owner, String.valueOf(systemId)));
  }

  String triggerText() {
    return searchable(callWhen);
  }

  /** A text in small letters, with full-width and other forms of a character made the same. */
  static String searchable(String text) {
    return Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
