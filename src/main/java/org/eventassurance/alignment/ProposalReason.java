package org.eventassurance.alignment;

/** What one row of the table {@code go-no-go} adds to the proposal, in a sentence for people. */
record ProposalReason(GoVerdict verdict, String reason) {}
