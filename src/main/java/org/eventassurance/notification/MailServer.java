package org.eventassurance.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server that {@code spring.mail.*} names. After a mail that broke the connection, the
 * others get a new one.
 */
final class MailServer implements Outlet {

  private static final int PERMANENT = 500;

  /** So many mails in a row break the connection before the server itself is blamed. */
  private static final int PATIENCE = 2;

  private final JavaMailSenderImpl server;
  private final Envelopes envelopes;

  MailServer(JavaMailSenderImpl server, Envelopes envelopes) {
    this.server = server;
    this.envelopes = envelopes;
  }

  @Override
  public Delivery open() {
    return new Conversation();
  }

  /** What the server says when it refuses a mail, and whether it will ever take it. */
  private static Outcome refusal(MessagingException refusal) {
    for (Exception cause = refusal;
        cause instanceof MessagingException nested;
        cause = nested.getNextException()) {
      if (cause instanceof SMTPAddressFailedException recipient) {
        return outcome(recipient.getReturnCode(), recipient);
      }
      if (cause instanceof SMTPSendFailedException command && !isAboutSender(command)) {
        return outcome(command.getReturnCode(), command);
      }
    }
    return Outcome.of(Fate.DEFERRED, refusal);
  }

  /** That we may not send is for operators to mend, and not the recipient's fault. */
  private static boolean isAboutSender(SMTPSendFailedException refusal) {
    return refusal.getCommand().startsWith("MAIL");
  }

  private static Outcome outcome(int code, SendFailedException refusal) {
    return Outcome.of(code >= PERMANENT ? Fate.REFUSED : Fate.DEFERRED, refusal);
  }

  /** One talk with the server; it is called when there is something to send. */
  private final class Conversation implements Delivery {

    private final Session session = server.getSession();
    private Transport transport;
    private Outcome unreachable;
    private int broken;

    @Override
    public List<Outcome> send(List<Mail> mails) {
      return mails.stream().map(this::send).toList();
    }

    private Outcome send(Mail mail) {
      if (!isConnected()) {
        connect();
      }
      return unreachable == null ? sendConnected(mail) : unreachable;
    }

    /** A server that keeps one waiting mail after mail would hold a batch for minutes. */
    private void judge(Outcome outcome) {
      broken = transport.isConnected() ? 0 : broken + 1;
      if (broken == PATIENCE) {
        unreachable = new Outcome(Fate.UNREACHABLE, outcome.words());
      }
    }

    private boolean isConnected() {
      return transport != null && transport.isConnected();
    }

    /** Whoever could not be reached is not called again. */
    private void connect() {
      if (unreachable != null) {
        return;
      }
      close();
      try {
        transport = session.getTransport(protocol());
        transport.connect(
            server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
      } catch (MessagingException e) {
        unreachable = Outcome.of(Fate.UNREACHABLE, e);
      }
    }

    private String protocol() {
      return server.getProtocol() == null
          ? JavaMailSenderImpl.DEFAULT_PROTOCOL
          : server.getProtocol();
    }

    private Outcome sendConnected(Mail mail) {
      try {
        MimeMessage message = envelopes.seal(mail, session);
        transport.sendMessage(message, message.getAllRecipients());
        broken = 0;
        return Outcome.SENT;
      } catch (MessagingException e) {
        Outcome outcome = refusal(e);
        judge(outcome);
        return outcome;
      }
    }

    @Override
    public void close() {
      try {
        if (transport != null) {
          transport.close();
        }
      } catch (MessagingException e) {
        // What was to be said has been said: each mail has its outcome.
        transport = null;
      }
    }
  }
}
