package org.eventassurance.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Where mails lie, one {@code .eml} file each, while there is no mail server. */
final class MailFolder implements Outlet, Outlet.Delivery {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Path folder;
  private final Envelopes envelopes;
  private final Clock clock;

  MailFolder(Path folder, Envelopes envelopes, Clock clock) {
    this.folder = folder;
    this.envelopes = envelopes;
    this.clock = clock;
  }

  @Override
  public Delivery open() {
    return this;
  }

  @Override
  public void close() {
    // Each file is closed when it is written.
  }

  @Override
  public List<Outcome> send(List<Mail> mails) {
    return mails.stream().map(this::file).toList();
  }

  /** Whoever reads the folder finds whole mails only. */
  private Outcome file(Mail mail) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "draft", ".tmp");
      try (OutputStream file = Files.newOutputStream(draft)) {
        envelopes.seal(mail, null).writeTo(file);
      }
      Files.move(draft, folder.resolve(name(mail)), StandardCopyOption.ATOMIC_MOVE);
      return Outcome.SENT;
    } catch (IOException e) {
      return Outcome.of(Fate.UNREACHABLE, e);
    } catch (MessagingException e) {
      return Outcome.of(Fate.DEFERRED, e);
    }
  }

  /** When, to whom, and what makes it unique. */
  private String name(Mail mail) {
    return "%s-%s-%s.eml"
        .formatted(
            TIME.format(clock.instant().atZone(clock.getZone())),
            safe(mail.to().getAddress()),
            safe(mail.id().substring(1, mail.id().indexOf('@'))));
  }

  private static String safe(String text) {
    return MailText.cut(text.replaceAll("[^A-Za-z0-9.-]", "_"), 60).replace("…", "");
  }
}
