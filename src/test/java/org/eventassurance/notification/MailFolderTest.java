package org.eventassurance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.notification.Outlet.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a mail server, mails lie in a folder. */
class MailFolderTest {

  @TempDir Path folder;

  @Test
  void eachMailIsAFileNamedByTimeRecipientAndId() throws Exception {
    Path mails = folder.resolve("data/mail");

    assertThat(outlet(mails).send(List.of(mail("<7@h.test>"), mail("<8@h.test>"))))
        .containsOnly(Outlet.Outcome.SENT);

    assertThat(files(mails))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(
            "20260915-160000-o_etc_example.com-7.eml", "20260915-160000-o_etc_example.com-8.eml");
    try (InputStream file = Files.newInputStream(files(mails).get(0))) {
      MimeMessage read = new MimeMessage(null, file);
      assertThat(read.getSubject()).isEqualTo("Überfällig – 已超期");
      assertThat(read.getContentType()).startsWith("multipart/alternative");
    }
  }

  @Test
  void aFolderThatCanNotBeWrittenToLetsMailsWait() throws Exception {
    Path occupied = Files.createFile(folder.resolve("occupied"));

    assertThat(outlet(occupied).send(List.of(mail("<7@h.test>"))))
        .extracting(Outlet.Outcome::fate)
        .containsExactly(Fate.UNREACHABLE);
  }

  private static MailFolder outlet(Path folder) throws Exception {
    MovableClock clock = new MovableClock();
    return new MailFolder(folder, new Envelopes(new InternetAddress("a@h.test"), clock), clock);
  }

  private static Mail mail(String id) throws Exception {
    return new Mail(
        id,
        null,
        new InternetAddress("o/etc@example.com"),
        "Überfällig – 已超期",
        "text",
        "<p>html</p>");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
