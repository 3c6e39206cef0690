package org.eventassurance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Rounds at once, as a node makes them each second. */
class SendingRoundsTest {

  @Test
  void aMailThatHangsHoldsUpNeitherTheScheduleNorTheOthers() throws Exception {
    try (PostOffice office = new PostOffice();
        GrudgingServer grudging = new GrudgingServer()) {
      JavaMailSenderImpl patient = new JavaMailSenderImpl();
      patient.setHost("127.0.0.1");
      patient.setPort(grudging.port());
      SendingRounds rounds =
          new SendingRounds(
              office.sender(patient), new MailSettings("a@h.test", Path.of("target/mail"), 3));
      grudging.answer("RCPT TO:<li@", GrudgingServer.HANG);
      office.remind(office.task("Li's task", "li"), "due", "li");
      rounds.begin();
      grudging.hanging.await();

      for (int i = 0; i < 35; i++) {
        office.remind(office.task("Chen's task " + i, "chen"), "due", "chen");
      }
      rounds.begin();

      await().atMost(Duration.ofSeconds(30)).until(() -> grudging.taken.size() == 35);
      assertThat(office.states("li")).containsExactly(State.WAITING);
      grudging.quit();
      rounds.destroy();
    }
  }

  @Test
  void aNodeThatStopsFinishesItsBatchAndLeavesTheRest() throws Exception {
    try (PostOffice office = new PostOffice();
        GrudgingServer grudging = new GrudgingServer()) {
      SendingRounds rounds =
          new SendingRounds(
              office.sender(grudging.port()),
              new MailSettings("a@h.test", Path.of("target/mail"), 1));
      for (int i = 0; i < 60; i++) {
        office.remind(office.task("Task " + i, "chen"), "due", "chen");
      }
      rounds.begin();
      await().until(() -> !grudging.taken.isEmpty());

      rounds.destroy();

      assertThat(office.count(State.SENT)).isEqualTo(grudging.taken.size()).isPositive();
      assertThat(office.count(State.WAITING)).isEqualTo(60 - grudging.taken.size());
    }
  }
}
