package org.eventassurance.notification;

import jakarta.mail.internet.InternetAddress;

/**
 * A mail as it goes out.
 *
 * @param id its Message-ID, the same however often it is tried
 * @param thread the Message-ID of the thread that it belongs to, or null
 */
record Mail(
    String id, String thread, InternetAddress to, String subject, String text, String html) {}
