package org.eventassurance.followup;

import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** What a follow-up needs so that somebody can settle it. */
@Component
class FollowUpPolicy {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_DESCRIPTION = 2000;

  private final OrganisationDirectory organisation;

  FollowUpPolicy(OrganisationDirectory organisation) {
    this.organisation = organisation;
  }

  /**
   * Passes a draft that can be stored and whose owner can be given a task.
   *
   * @throws Problem 400 naming what is missing
   */
  void check(FollowUpDraft draft) {
    checkText("followUpTitle", draft.title(), LONGEST_TITLE, "Say what is to be done.");
    checkText(
        "followUpDescription", draft.description(), LONGEST_DESCRIPTION, "Say what is behind it.");
    checkOwner("followUpOwner", draft.owner());
  }

  /**
   * Passes a person who has a department, whose members may help out.
   *
   * @throws Problem 400 naming the field
   */
  void checkOwner(String field, String personId) {
    if (organisation.current().departmentsOf(personId).isEmpty()) {
      throw Problem.invalid(field, "Choose somebody who belongs to a department.");
    }
  }

  private static void checkText(String field, String text, int longest, String hint) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid(field, hint);
    }
    if (text.length() > longest) {
      throw Problem.invalid(field, "Use at most %s characters.", longest);
    }
  }
}
