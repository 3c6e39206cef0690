package org.eventassurance.contingency;

import java.util.ArrayList;
import java.util.List;

/**
 * One version of a plan, and what it changed.
 *
 * @param changed the fields in which it differs from the version before; all that is filled in for
 *     the first one
 * @param material whether it had to be drilled anew
 */
public record PlanVersion(PlanRevision revision, List<String> changed, boolean material) {

  private static final PlanDraft NOTHING =
      new PlanDraft("", null, null, "", "", "", "", "", -1, false);

  /**
   * Compares each version with the one before.
   *
   * @param revisions the newest first
   */
  public static List<PlanVersion> of(List<PlanRevision> revisions) {
    List<PlanVersion> versions = new ArrayList<>();
    for (int i = 0; i < revisions.size(); i++) {
      PlanDraft before = i + 1 < revisions.size() ? revisions.get(i + 1).content() : NOTHING;
      PlanDraft content = revisions.get(i).content();
      versions.add(
          new PlanVersion(
              revisions.get(i),
              content.differencesTo(before),
              content.isMateriallyOtherThan(before)));
    }
    return List.copyOf(versions);
  }
}
