package org.eventassurance.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/**
 * Puts mails into the form in which they travel: text and HTML, for people and not for programs.
 */
final class Envelopes {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final InternetAddress from;
  private final Clock clock;

  Envelopes(InternetAddress from, Clock clock) {
    this.from = from;
    this.clock = clock;
  }

  /**
   * The mail as a MIME message, complete.
   *
   * @param session the mail server's, or null
   */
  MimeMessage seal(Mail mail, Session session) throws MessagingException {
    MimeMessage message = new IdentifiedMessage(session, mail.id());
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, mail.to());
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (mail.thread() != null) {
      message.setHeader("In-Reply-To", mail.thread());
      message.setHeader("References", mail.thread());
    }
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** Keeps its Message-ID, where others get a new one with each change. */
  private static final class IdentifiedMessage extends MimeMessage {

    private final String id;

    IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
