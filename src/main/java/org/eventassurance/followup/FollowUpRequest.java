package org.eventassurance.followup;

import org.eventassurance.process.ProcessVariable;

/** What a model says of a follow-up that it starts, as input parameters of the service task. */
final class FollowUpRequest {

  static final ProcessVariable<String> TITLE = ProcessVariable.text("followUpTitle");
  static final ProcessVariable<String> DESCRIPTION = ProcessVariable.text("followUpDescription");

  /** A person's id, or a department's for its lead. */
  static final ProcessVariable<String> OWNER = ProcessVariable.text("followUpOwner");

  /** A day such as 2026-10-27, due at its end of work; absent where the deadline table decides. */
  static final ProcessVariable<String> DUE_DATE = ProcessVariable.text("followUpDueDate");

  /** A word of {@link FollowUpOrigin}. */
  static final ProcessVariable<String> ORIGIN = ProcessVariable.text("followUpOrigin");

  private FollowUpRequest() {}
}
