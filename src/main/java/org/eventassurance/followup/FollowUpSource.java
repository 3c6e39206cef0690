package org.eventassurance.followup;

/**
 * What an action comes from.
 *
 * @param story what is behind it, in words
 * @param reference what it goes back to, such as {@code incident/12}; may be empty
 * @param by who wants it done, or null where nobody in particular does
 */
public record FollowUpSource(
    String eventCode, String story, FollowUpOrigin origin, String reference, String by) {}
