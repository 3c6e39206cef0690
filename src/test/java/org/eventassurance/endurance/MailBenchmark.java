package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eventassurance.notification.NotificationSender;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How fast mails go out, beside a loop that sends the same messages over one connection. */
class MailBenchmark extends Benchmark {

  private static final int MAILS = 2_000;

  /** So many connections a node has by default. */
  private static final int CONNECTIONS = 3;

  @Autowired private NotificationSender sender;

  @Test
  void mailsGoOutAtThePaceOfTheServer() throws Exception {
    due("warm-up");
    sender.sendDue();
    mailServer.purgeEmailFromAllMailboxes();

    due("one");
    Duration one = time(sender::sendDue);
    MimeMessage[] mails = mailServer.getReceivedMessages();
    assertThat(mails).hasSize(MAILS);
    mailServer.purgeEmailFromAllMailboxes();

    due("several");
    Duration several = time(this::sendOverSeveralConnections);
    assertThat(mailServer.getReceivedMessages()).hasSize(MAILS);
    mailServer.purgeEmailFromAllMailboxes();

    sendBare(mails);
    mailServer.purgeEmailFromAllMailboxes();
    Duration bare = time(() -> sendBare(mails));
    assertThat(mailServer.getReceivedMessages()).hasSize(MAILS);

    print("%,d mails                                      mails/s", MAILS);
    print("from the ledger, one connection              %,9d", perSecond(MAILS, one));
    print(
        "from the ledger, %d connections               %,9d",
        CONNECTIONS, perSecond(MAILS, several));
    print("the same messages sent bare, one connection  %,9d", perSecond(MAILS, bare));
  }

  private void due(String name) {
    open(name, MAILS, NOW);
    escalation.sweep();
  }

  private void sendOverSeveralConnections() {
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(sender::sendDue))
                .limit(CONNECTIONS)
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private void sendBare(MimeMessage[] mails) throws Exception {
    Session session = Session.getInstance(new Properties());
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect("127.0.0.1", mailServer.getSmtp().getPort(), null, null);
      for (MimeMessage mail : mails) {
        transport.sendMessage(mail, mail.getAllRecipients());
      }
    }
  }
}
