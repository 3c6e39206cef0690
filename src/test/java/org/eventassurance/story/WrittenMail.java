package org.eventassurance.story;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads the mails that the product writes into a folder where there is no mail server. */
final class WrittenMail {

  private static final Path FOLDER = Path.of("target/mail");

  private WrittenMail() {}

  /** Subject and text of the mail that a line of the ledger went out as. */
  static String of(JsonNode line) {
    String name = line.path("messageId").asText().replaceAll("[<]|@.*", "");
    try (Stream<Path> files = Files.list(FOLDER)) {
      return read(
          files.filter(file -> file.toString().endsWith(name + ".eml")).findAny().orElseThrow());
    } catch (IOException | MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String read(Path file) throws IOException, MessagingException {
    try (InputStream content = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(null, content);
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      return mail.getSubject() + "\n" + parts.getBodyPart(0).getContent();
    }
  }
}
