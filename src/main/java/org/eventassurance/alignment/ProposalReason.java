package org.eventassurance.alignment;

/**
 * What one row of the table {@code go-no-go} adds to the proposal, in a sentence for people.
 *
 * @param criterion the table's word; null in what was proposed before there were criteria
 */
record ProposalReason(String criterion, Colour verdict, String reason) {}
