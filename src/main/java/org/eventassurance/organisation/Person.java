package org.eventassurance.organisation;

import java.util.Locale;

/**
 * Somebody who can sign in and be given tasks.
 *
 * @param id the user's id in the engine
 * @param language the language of mails and forms: English or Chinese
 */
public record Person(String id, String name, String email, Locale language) {}
