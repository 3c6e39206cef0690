package org.eventassurance.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.eventassurance.notification.State.FAILED;
import static org.eventassurance.notification.State.MOOT;
import static org.eventassurance.notification.State.SENT;
import static org.eventassurance.notification.State.WAITING;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails on their way to a real mail server, and to one that makes trouble. */
class NotificationSenderTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final PostOffice office = new PostOffice();
  private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

  @AfterEach
  void closeDown() {
    server.stop();
    office.close();
  }

  @Test
  void whatIsDueGoesOutOnceAndTheRestAtItsTime() throws Exception {
    NotificationSender sender = senderToServer();
    String task = office.task("Inspect the stage", "chen");
    office.remind(task, "due", "chen");
    office.clock.advance(Duration.ofSeconds(10));

    sender.sendDue();
    sender.sendDue();

    assertThat(subjects())
        .containsExactly("[P1] Autumn launch live stream – Inspect the stage – due now");
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString("Chen Wei <chen@example.com>");
    assertThat(office.states("chen")).containsExactly(SENT);
    assertThat(office.jdbc.sql("select message_id from notification").query(String.class).single())
        .isEqualTo(mail.getMessageID());
    assertThat(office.meters.get("assurance.mails").tag("outcome", "sent").counter().count())
        .isOne();
    assertThat(office.meters.get("assurance.mails.lag").timer().totalTime(SECONDS)).isEqualTo(10);
  }

  @Test
  void aServerThatIsDownForAnHourGetsAllOfItAfterwardsOnceEach() throws Exception {
    NotificationSender sender = senderToServer();
    server.stop();
    List<String> tasks = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      tasks.add(office.task("Task " + i, "chen"));
      office.remind(tasks.get(i), "due", "chen");
    }
    for (int minute = 0; minute < 60; minute++) {
      sender.sendDue();
      office.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(office.count(WAITING)).isEqualTo(25);
    assertThat(office.remark("chen")).contains("Connection refused");
    office.tasks().complete(tasks.get(3));

    server.start();
    for (int minute = 0; minute < 31; minute++) {
      office.clock.advance(Duration.ofMinutes(1));
      sender.sendDue();
    }

    assertThat(server.getReceivedMessages()).hasSize(24);
    assertThat(Set.copyOf(ids())).hasSize(24);
    assertThat(office.count(SENT)).isEqualTo(24);
    assertThat(office.count(MOOT)).isOne();
  }

  @Test
  void whoeverIsRefusedForGoodHoldsUpNobodyAndSomebodyElseIsTold() throws Exception {
    try (GrudgingServer grudging = new GrudgingServer()) {
      grudging.answer("RCPT TO:<li@", "550 5.1.1 No such user here");
      String lis = office.task("Li's task", "li");
      office.remind(lis, "due", "li");
      office.remind(office.task("Chen's task", "chen"), "due", "chen");
      office.remind(office.task("Zhao's task", "zhao"), "due", "zhao");

      office.sender(grudging.port()).sendDue();

      assertThat(grudging.taken).hasSize(2);
      assertThat(office.states("li")).containsExactly(FAILED);
      assertThat(office.remark("li")).contains("550 5.1.1 No such user here");
      assertThat(office.undeliverable)
          .extracting(Undeliverable::notification)
          .extracting(Notification::taskId, Notification::step, Notification::recipient)
          .containsExactly(tuple(lis, "due", "li"));
    }
  }

  @Test
  void whoeverCanNotBeWrittenToIsGivenUpAtOnce() throws Exception {
    NotificationSender sender = senderToServer();
    office.remind(office.task("One", "broken"), "due", "broken");
    office.remind(office.task("Other", "nobody"), "due", "nobody");

    sender.sendDue();

    assertThat(office.undeliverable)
        .extracting(lost -> lost.notification().recipient())
        .containsExactlyInAnyOrder("broken", "nobody");
    assertThat(office.count(FAILED)).isEqualTo(2);
    assertThat(office.notifications.backlog().failed()).isEqualTo(2);
  }

  @Test
  void aMailThatHangsIsTriedLaterAndTheOthersOfItsBatchGoOut() throws Exception {
    try (GrudgingServer grudging = new GrudgingServer()) {
      NotificationSender sender = office.sender(grudging.port());
      grudging.answer("RCPT TO:<li@", GrudgingServer.HANG);
      office.remind(office.task("Chen's task", "chen"), "due", "chen");
      office.remind(office.task("Li's task", "li"), "due", "li");
      office.remind(office.task("Zhao's task", "zhao"), "due", "zhao");

      sender.sendDue();

      assertThat(grudging.taken).hasSize(2);
      assertThat(office.states("li")).containsExactly(WAITING);
      assertThat(office.remark("li")).contains("Read timed out");

      grudging.relent();
      sender.sendDue();
      assertThat(grudging.taken).as("not before its pause is over").hasSize(2);
      office.clock.advance(Duration.ofSeconds(30));
      sender.sendDue();
      assertThat(grudging.taken).hasSize(3);
    }
  }

  @Test
  void aServerThatKeepsOneWaitingHoldsUpNobodyElse() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (GrudgingServer grudging = new GrudgingServer()) {
      grudging.answer("RCPT TO:<li@", GrudgingServer.HANG);
      JavaMailSenderImpl patient = new JavaMailSenderImpl();
      patient.setHost("127.0.0.1");
      patient.setPort(grudging.port());
      office.remind(office.task("Li's task", "li"), "due", "li");
      for (int i = 0; i < 20; i++) {
        office.clock.advance(Duration.ofSeconds(1));
        office.remind(office.task("Chen's task " + i, "chen"), "due", "chen");
      }
      Future<?> kept = other.submit(() -> office.sender(patient).sendDue());
      assertThat(grudging.hanging.await(20, SECONDS)).isTrue();

      office.sender(grudging.port()).sendDue();

      assertThat(kept.isDone()).isFalse();
      assertThat(grudging.taken).hasSizeGreaterThanOrEqualTo(11);
    } finally {
      other.shutdown();
      assertThat(other.awaitTermination(20, SECONDS)).isTrue();
    }
  }

  @Test
  void aTemporaryRefusalIsTriedAgainAndAfterADayGivenUp() throws Exception {
    try (GrudgingServer grudging = new GrudgingServer()) {
      NotificationSender sender = office.sender(grudging.port());
      grudging.answer("RCPT TO:<li@", "451 4.7.1 Try again later");
      office.remind(office.task("Li's task", "li"), "due", "li");
      int rounds = 0;
      while (office.undeliverable.isEmpty() && rounds < 200) {
        sender.sendDue();
        assertThat(office.clock.instant().isBefore(MovableClock.START.plus(HOUR.multipliedBy(25))))
            .isTrue();
        office.clock.advance(Duration.ofMinutes(15));
        rounds++;
      }

      assertThat(office.states("li")).containsExactly(FAILED);
      assertThat(rounds).isGreaterThan(96);
      assertThat(office.jdbc.sql("select attempts from notification").query(Integer.class).single())
          .isBetween(48, 60);
    }
  }

  @Test
  void thatWeMayNotSendIsNobodysFault() throws Exception {
    try (GrudgingServer grudging = new GrudgingServer()) {
      grudging.answer("MAIL FROM", "530 5.7.0 Authentication required");
      office.remind(office.task("Li's task", "li"), "due", "li");

      office.sender(grudging.port()).sendDue();

      assertThat(office.states("li")).containsExactly(WAITING);
      assertThat(office.remark("li")).contains("530 5.7.0 Authentication required");
      assertThat(office.undeliverable).isEmpty();
    }
  }

  @Test
  void remindersOfOnePersonMakeOneMail() throws Exception {
    NotificationSender sender = senderToServer();
    for (int i = 0; i < 30; i++) {
      String task = office.task("Task " + i, null);
      for (String person : List.of("chen", "li")) {
        office.write(office.step(task, "remind-24h", "candidates", person, true));
      }
    }
    office.escalate(office.task("Late task", "li"), "wu");

    sender.sendDue();

    assertThat(subjects())
        .containsExactlyInAnyOrder(
            "[Event Assurance] 30 tasks for you, 30 of them late",
            "[Event Assurance] 30 tasks for you, 30 of them late",
            "[P1] Autumn launch live stream – Late task – due now");
    assertThat(office.count(SENT)).isEqualTo(61);
  }

  @Test
  void twoSendersAtOnceSendNothingTwiceAndMakeNoTwoDigests() throws Exception {
    server.start();
    for (int i = 0; i < 60; i++) {
      String task = office.task("Task " + i, null);
      office.write(office.step(task, "due", "candidates", "chen", false));
      office.write(office.step(task, "due", "candidates", "li", true));
    }
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    List<Future<?>> rounds =
        Stream.of(1, 2)
            .<Future<?>>map(
                node -> nodes.submit(() -> office.sender(server.getSmtp().getPort()).sendDue()))
            .toList();
    for (Future<?> round : rounds) {
      round.get(60, SECONDS);
    }
    nodes.shutdown();
    office.sender(server.getSmtp().getPort()).sendDue();

    assertThat(office.count(SENT)).isEqualTo(120);
    assertThat(server.getReceivedMessages()).hasSize(61);
    assertThat(Set.copyOf(ids())).hasSize(61);
  }

  @Test
  void whatHasBecomePointlessIsNotSentAndSaysWhy() throws Exception {
    NotificationSender sender = senderToServer();
    String done = office.task("Done", "chen");
    office.remind(done, "due", "chen");
    String moved = office.task("Moved", "li");
    office.remind(moved, "due", "li");
    String transferred = office.task("Transferred", "wu");
    office.remind(transferred, "due", "wu");
    String claimed = office.task("Claimed", null);
    office.write(office.step(claimed, "due", "assignee", "zhao", false));

    office.tasks().complete(done);
    office.tasks().setDueDate(moved, Date.from(MovableClock.START.plus(HOUR)));
    office.tasks().setAssignee(transferred, "chen");
    office.tasks().claim(claimed, "chen");
    sender.sendDue();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(office.count(MOOT)).isEqualTo(4);
    assertThat(office.remark("chen")).isEqualTo("The task is no longer open.");
    assertThat(office.remark("li")).isEqualTo("The task has another due date by now.");
    assertThat(office.remark("wu")).isEqualTo("Somebody else has the task by now.");
    assertThat(office.remark("zhao")).isEqualTo("Somebody else has the task by now.");
  }

  @Test
  void ofSeveralStepsThatWaitedOnlyTheLastGoesOut() throws Exception {
    NotificationSender sender = senderToServer();
    String task = office.task("Inspect the stage", "wu");
    for (String step : List.of("a", "b")) {
      office.remind(task, step, "wu");
      office.clock.advance(HOUR);
    }
    office.escalate(task, "wu");
    office.clock.advance(HOUR);

    sender.sendDue();

    assertThat(office.states("wu")).containsExactly(MOOT, MOOT, SENT);
    assertThat(subjects())
        .containsExactly("[P1] Autumn launch live stream – Inspect the stage – 3 h late");
  }

  @Test
  void aHeldMailGoesOutAtItsTimeWithTheStateAtThatMoment() throws Exception {
    NotificationSender sender = senderToServer();
    String task = office.task("Inspect the stage", "chen");
    Instant now = office.clock.instant();
    NewNotification due = office.step(task, "due", "assignee", "chen", false);
    office.write(
        new NewNotification(
            due.kind(),
            due.eventCode(),
            due.taskId(),
            due.taskDueAt(),
            due.step(),
            due.audience(),
            due.recipient(),
            due.reason(),
            due.message(),
            false,
            now,
            now.plus(HOUR.multipliedBy(8))));

    sender.sendDue();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(office.notifications.backlog().held()).isOne();

    office.clock.advance(HOUR.multipliedBy(8));
    sender.sendDue();
    assertThat(subjects())
        .containsExactly("[P1] Autumn launch live stream – Inspect the stage – 8 h late");
  }

  @Test
  void aSuspendedTaskIsLookedAtAgainLater() throws Exception {
    NotificationSender sender = senderToServer();
    String task = office.drawnTask("Close event");
    office.write(office.step(task, "due", "candidates", "zhao", false));
    office
        .processes()
        .updateProcessInstanceSuspensionState()
        .byProcessInstanceId(
            office.tasks().createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
        .suspend();

    sender.sendDue();
    assertThat(office.states("zhao")).containsExactly(WAITING);
    assertThat(server.getReceivedMessages()).isEmpty();

    office
        .processes()
        .updateProcessInstanceSuspensionState()
        .byProcessInstanceId(
            office.tasks().createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
        .activate();
    office.clock.advance(Duration.ofMinutes(1));
    sender.sendDue();
    assertThat(office.states("zhao")).containsExactly(SENT);
  }

  @Test
  void aDrawnTaskIsNamedInTheReadersLanguageWithItsPhase() throws Exception {
    NotificationSender sender = senderToServer();
    String task = office.drawnTask("Confirm level and organisation");
    office.write(office.step(task, "due", "candidates", "zhao", false));

    sender.sendDue();

    assertThat(subjects()).containsExactly("[P1] Autumn launch live stream – 确认级别与组织 – 现在到期");
    Multipart alternatives = (Multipart) server.getReceivedMessages()[0].getContent();
    assertThat(alternatives.getBodyPart(0).getContent().toString())
        .contains("阶段：压测", "部门：数据库管理部", "处理人：尚无人认领");
  }

  @Test
  void whoeverListensAndFailsUndoesNothingAndIsToldAtTheNextAttempt() throws Exception {
    NotificationSender sender = senderToServer();
    office.remind(office.task("Chen's task", "chen"), "due", "chen");
    office.remind(office.task("Other", "nobody"), "due", "nobody");
    office.listener =
        () -> {
          throw new IllegalStateException("The listener fails.");
        };

    sender.sendDue();
    sender.sendDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(office.states("nobody")).containsExactly(WAITING);

    office.listener = () -> {};
    office.clock.advance(Duration.ofMinutes(1));
    sender.sendDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(office.states("nobody")).containsExactly(FAILED);
    assertThat(office.undeliverable).hasSize(1);
  }

  @Test
  void aServerThatTakesCallsAndSaysNothingIsLeftAloneForTheBatch() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 10; i++) {
        office.remind(office.task("Task " + i, "chen"), "due", "chen");
      }
      long began = System.nanoTime();

      office.sender(silent.getLocalPort()).sendDue();

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(9));
      assertThat(office.count(WAITING)).isEqualTo(10);
      assertThat(office.remark("chen")).contains("timed out");
    }
  }

  @Test
  void whoeverIsAwayIsStoodInFor() throws Exception {
    NotificationSender sender = senderToServer();
    when(office.absences.standIn(eq("chen"), any())).thenReturn("zhao");
    office.remind(office.task("Inspect the stage", "chen"), "due", "chen");

    sender.sendDue();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0].toString()).contains("zhao@example.com");
    assertThat(office.states("zhao")).containsExactly(SENT);
    assertThat(
            office.jdbc.sql("select on_behalf_of from notification").query(String.class).single())
        .isEqualTo("chen");
  }

  @Test
  void aTaskThatHasGoneOnToWhoeverStandsInIsTheirs() throws Exception {
    NotificationSender sender = senderToServer();
    when(office.absences.standIn(eq("chen"), any())).thenReturn("zhao");
    String task = office.task("Inspect the stage", "chen");
    office.remind(task, "due", "chen");

    office.tasks().setAssignee(task, "zhao");
    sender.sendDue();

    assertThat(office.states("zhao")).containsExactly(SENT);
  }

  @Test
  void whatHasBeenToldIsNotToldAgain() {
    String task = office.task("Inspect the stage", "chen");
    NewNotification step = office.step(task, "due", "assignee", "chen", false);
    NewNotification message =
        new NewNotification(
            Kind.MESSAGE,
            null,
            null,
            null,
            "",
            "lead",
            "chen",
            Sentence.of("Because."),
            List.of(Sentence.of("News")),
            false,
            office.clock.instant(),
            office.clock.instant());

    assertThat(office.write(step, step, message, message)).isEqualTo(3);
    assertThat(office.write(step, message)).isOne();
  }

  @Test
  void whoeverMustSignInSignsIn() throws Exception {
    server.setUser("assurance@h.test", "assurance", "secret");
    server.start();
    JavaMailSenderImpl mine = new JavaMailSenderImpl();
    mine.setHost("127.0.0.1");
    mine.setPort(server.getSmtp().getPort());
    mine.setUsername("assurance");
    mine.setPassword("wrong");
    mine.getJavaMailProperties().put("mail.smtp.auth", "true");
    office.remind(office.task("Inspect the stage", "chen"), "due", "chen");

    office.sender(mine).sendDue();
    assertThat(office.states("chen")).containsExactly(WAITING);
    mine.setPassword("secret");
    office.clock.advance(HOUR);
    office.sender(mine).sendDue();

    assertThat(office.states("chen")).containsExactly(SENT);
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NotificationSender senderToServer() throws IOException {
    server.start();
    return office.sender(server.getSmtp().getPort());
  }

  private List<String> subjects() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      subjects.add(mail.getSubject());
    }
    return subjects;
  }

  private Set<String> ids() throws Exception {
    Set<String> ids = new TreeSet<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }
}
