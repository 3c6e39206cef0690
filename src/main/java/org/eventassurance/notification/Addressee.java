package org.eventassurance.notification;

import org.eventassurance.language.Sentence;

/**
 * Somebody who is told something, and why.
 *
 * @param audience as what the person is told, such as {@code lead}
 * @param person the person's id
 * @param reason why they get it
 */
public record Addressee(String audience, String person, Sentence reason) {}
