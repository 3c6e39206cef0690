package org.eventassurance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.notification.PostOffice.EVENT;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eventassurance.Chromium;
import org.eventassurance.language.Sentence;
import org.eventassurance.organisation.OrganisationDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of each kind of mail; they lie in {@code target/mails} to be looked at. */
class MailsLookTest {

  private static final Path LOOK = Path.of("target/mails");
  private static final Instant NOW = Instant.parse("2026-09-15T08:00:00Z");
  private static final String HOSTILE = "Sale\r\nBcc: all@example.com <script>alert(1)</script>";

  private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
  private final Composer composer = composer();
  private final Situation situation = situation("Autumn launch live stream");

  @ParameterizedTest
  @EnumSource
  void eachKindIsSaidInBothLanguages(Kind kind) throws Exception {
    for (String reader : List.of("chen", "zhao")) {
      Mail mail = composer.compose(List.of(line(kind, reader, "7")), situation);
      keep(kind + "-" + reader, mail);

      assertThat(mail.subject()).startsWith("[P1] Autumn launch live stream – ");
      assertThat(mail.text()).contains("https://assure.example.com/");
      assertThat(mail.html()).contains("<h1").doesNotContain(" th:", "??");
      assertThat(mail.text()).doesNotContain("??", "[#", "[(");
    }
  }

  @Test
  void theSubjectTellsLevelEventTaskAndHowLate() throws Exception {
    assertThat(subject("chen", "7"))
        .isEqualTo("[P1] Autumn launch live stream – Confirm level and organisation – 2 h late");
    assertThat(subject("chen", "8"))
        .isEqualTo("[P1] Autumn launch live stream – Inspect the stage – due in 24 h");
    assertThat(subject("zhao", "7"))
        .startsWith("[P1] Autumn launch live stream – ")
        .endsWith("已超期 2 小时");
  }

  @Test
  void theBodyTellsWhatThereIsToKnow() throws Exception {
    Mail mail = composer.compose(List.of(line(Kind.REMINDER, "chen", "7")), situation);

    assertThat(mail.text())
        .contains(
            "Confirm level and organisation\n2 h late",
            "Event: Autumn launch live stream\nLevel: P1\nPhase: Registration\n",
            "Department: Database Administration\nAssignee: nobody has claimed it\n",
            "Due: Tue 15 Sep 2026, 14:00 (GMT+8)\n",
            "Open the task: https://assure.example.com/tasks/7\n",
            "Why you get this: The task came due 2 h ago.",
            "In place of Wu Wei, who is away.");
  }

  @Test
  @Tag("E30")
  void aDateThatMayStillMoveIsSaidToBeProvisional() throws Exception {
    assertThat(composer.compose(List.of(line(Kind.REMINDER, "chen", "8")), situation).text())
        .contains("Provisional: Counted into a year whose holidays are not published yet");
    assertThat(composer.compose(List.of(line(Kind.REMINDER, "chen", "7")), situation).text())
        .doesNotContain("Provisional");
  }

  @Test
  void whatPeopleWroteNeitherBreaksHeadersNorPages() throws Exception {
    Sentence hostile = Sentence.of("%s", HOSTILE);
    Notification line = line(Kind.MESSAGE, "chen", "7", List.of(hostile, hostile));
    Mail mail = composer.compose(List.of(line), situation(HOSTILE));
    MimeMessage sealed = sealed(mail);

    assertThat(sealed.getHeader("Bcc")).isNull();
    assertThat(sealed.getAllRecipients()).hasSize(1);
    assertThat(sealed.getSubject()).contains("Sale Bcc: all@example.com").doesNotContain("\n");
    assertThat(mail.html()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(mail.text()).contains("Event: Sale Bcc: all@example.com <script>");
  }

  @Test
  void mailsAboutOneTaskMakeAThread() throws Exception {
    MimeMessage first =
        sealed(composer.compose(List.of(line(Kind.REMINDER, "chen", "7")), situation));
    MimeMessage second =
        sealed(composer.compose(List.of(line(Kind.ESCALATION, "zhao", "7")), situation));

    assertThat(first.getHeader("References"))
        .containsExactly("<task-7@h.test>")
        .isEqualTo(second.getHeader("References"))
        .isEqualTo(first.getHeader("In-Reply-To"));
    assertThat(first.getMessageID()).isNotEqualTo(second.getMessageID());
    assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(first.getSentDate()).isEqualTo(NOW);
    assertThat(first.getContentType()).startsWith("multipart/alternative");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chen", "zhao"})
  void aDigestListsFiftyTasksAndSaysHowManyMore(String reader) throws Exception {
    List<Notification> lines = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      lines.add(line(Kind.REMINDER, reader, i % 2 == 0 ? "7" : "8"));
    }

    Mail mail = composer.compose(lines, situation);
    keep("DIGEST-" + reader, composer.compose(lines.subList(0, 4), situation));

    assertThat(mail.subject()).contains("53").contains("27");
    assertThat(mail.html().split("/tasks/")).hasSize(51);
    assertThat(mail.text().split("/tasks/")).hasSize(51);
    assertThat(mail.text()).contains(reader.equals("chen") ? "And 3 more" : "另有 3 项");
  }

  /** The page is no wider than a phone, and nothing of it is cut off. */
  @ParameterizedTest
  @ValueSource(ints = {360, 1000})
  @ExtendWith(Chromium.class)
  void mailsFitOnPhonesAndDesktops(int width, Browser browser) throws Exception {
    try (Page page = browser.newPage(new NewPageOptions().setViewportSize(width, 700))) {
      for (String reader : List.of("chen", "zhao")) {
        for (Kind kind : Kind.values()) {
          Mail mail = composer.compose(List.of(line(kind, reader, "7")), situation);
          assertThat(shownWidth(page, mail, kind + "-" + reader + "-" + width)).isEqualTo(width);
        }
        List<Notification> digest =
            List.of(line(Kind.REMINDER, reader, "7"), line(Kind.REMINDER, reader, "8"));
        Mail mail = composer.compose(digest, situation);
        assertThat(shownWidth(page, mail, "DIGEST-" + reader + "-" + width)).isEqualTo(width);
      }
    }
  }

  private static Object shownWidth(Page page, Mail mail, String name) {
    page.setContent(mail.html());
    page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(LOOK.resolve(name + ".png")));
    return page.evaluate("document.documentElement.scrollWidth");
  }

  private String subject(String reader, String task) throws Exception {
    return composer.compose(List.of(line(Kind.REMINDER, reader, task)), situation).subject();
  }

  private MimeMessage sealed(Mail mail) throws Exception {
    MimeMessage sealed = new Envelopes(new InternetAddress("a@h.test"), clock).seal(mail, null);
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    sealed.writeTo(sent);
    return new MimeMessage(null, new ByteArrayInputStream(sent.toByteArray()));
  }

  private void keep(String name, Mail mail) throws Exception {
    Files.createDirectories(LOOK);
    Files.writeString(LOOK.resolve(name + ".html"), mail.html());
    Files.writeString(LOOK.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
    try (OutputStream file = Files.newOutputStream(LOOK.resolve(name + ".eml"))) {
      sealed(mail).writeTo(file);
    }
  }

  private Composer composer() {
    OrganisationDirectory organisation = mock(OrganisationDirectory.class);
    when(organisation.current()).thenReturn(PostOffice.company());
    return new Composer(
        organisation,
        PostOffice.dictionary(),
        PostOffice.messages(),
        clock,
        "https://assure.example.com",
        "h.test");
  }

  private static Situation situation(String eventName) {
    return new Situation(
        Map.of(
            "7",
            new TaskSituation(
                "7",
                "Confirm level and organisation",
                "Confirm level and organisation",
                null,
                List.of("dba"),
                NOW.minus(Duration.ofHours(2)),
                false,
                "registration",
                false),
            "8",
            new TaskSituation(
                "8",
                "Inspect the stage",
                null,
                "chen",
                List.of("dba"),
                NOW.plus(Duration.ofHours(24)),
                true,
                null,
                false)),
        Map.of(EVENT, new EventSituation(EVENT, eventName, "P1", false)));
  }

  private static Notification line(Kind kind, String reader, String task) {
    return line(kind, reader, task, message(kind));
  }

  private static Notification line(Kind kind, String reader, String task, List<Sentence> message) {
    boolean aboutTask = kind == Kind.REMINDER || kind == Kind.ESCALATION || kind == Kind.ASSIGNMENT;
    return new Notification(
        UUID.randomUUID().toString(),
        kind,
        EVENT,
        aboutTask ? task : null,
        null,
        "lead-2h",
        "lead",
        reader,
        kind == Kind.REMINDER ? "wu" : null,
        Sentence.of("The task came due %s ago.", "2 h"),
        message,
        false,
        NOW,
        NOW,
        NOW,
        State.WAITING,
        0,
        null,
        null,
        null,
        null);
  }

  private static List<Sentence> message(Kind kind) {
    return switch (kind) {
      case REMINDER, ESCALATION, ASSIGNMENT -> List.of();
      case NOTICE,
          REFUSAL,
          PHASE_OVERDUE,
          GO_NO_GO,
          HAZARD,
          INCIDENT,
          CHANGE_EXCEPTION,
          PROGRESS,
          WATCH,
          DUTY,
          MESSAGE ->
          List.of(
              Sentence.of("A line that tells what happened"),
              Sentence.of("A second line tells more.\nIt may go on for a while."));
    };
  }
}
