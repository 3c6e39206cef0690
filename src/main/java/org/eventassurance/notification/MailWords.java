package org.eventassurance.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.TimeSpan;
import org.eventassurance.language.Words;
import org.eventassurance.notification.MailPage.Fact;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.Person;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriUtils;

/** Says to one reader what notifications are about, as it is now. */
final class MailWords {

  private static final int LONGEST_NAME = 80;
  private static final String BETWEEN = " – ";

  private final Situation situation;
  private final Organisation organisation;
  private final Words words;
  private final MessageSource messages;
  private final Locale language;
  private final ZonedDateTime now;
  private final String baseUrl;

  MailWords(
      Situation situation,
      Organisation organisation,
      Words words,
      MessageSource messages,
      Locale language,
      ZonedDateTime now,
      String baseUrl) {
    this.situation = situation;
    this.organisation = organisation;
    this.words = words;
    this.messages = messages;
    this.language = language;
    this.now = now;
    this.baseUrl = baseUrl;
  }

  /** Level, event, what it is about, and how late that is. */
  String subject(Notification line) {
    String about =
        Stream.of(event(line), headline(line), subjectEnd(line))
            .filter(part -> !part.isEmpty())
            .map(part -> MailText.cut(part, LONGEST_NAME))
            .collect(Collectors.joining(BETWEEN));
    return "[" + tag(line) + "] " + about;
  }

  String digestSubject(DigestPage digest) {
    String key = digest.late() == 0 ? "mail.digest.subject" : "mail.digest.subject.late";
    return "[" + message("product.name") + "] " + message(key, digest.count(), digest.late());
  }

  MailPage page(Notification line) {
    return new MailPage(
        language.toLanguageTag(),
        level(line),
        event(line),
        headline(line),
        standing(line),
        isLate(line),
        facts(line),
        lines(line),
        MailText.block(words.say(line.reason())),
        inPlaceOf(line),
        link(line),
        line.taskId() != null);
  }

  DigestPage.Entry entry(Notification line) {
    return new DigestPage.Entry(
        level(line),
        event(line),
        headline(line),
        standing(line),
        isLate(line),
        due(line).map(this::time).orElse(""),
        MailText.line(words.say(line.reason())),
        inPlaceOf(line),
        link(line));
  }

  /** What puts tasks in order. */
  Instant dueAt(Notification line) {
    return due(line).orElse(line.scheduledAt());
  }

  private String tag(Notification line) {
    String level = level(line);
    return level.isEmpty() ? message("product.name") : level;
  }

  private String level(Notification line) {
    return situation.event(line).map(EventSituation::level).orElse("");
  }

  /** The event's name; its code if nobody knows it. */
  private String event(Notification line) {
    return MailText.line(situation.event(line).map(EventSituation::name).orElse(line.eventCode()));
  }

  /** What the message says first, else the task's name. */
  private String headline(Notification line) {
    Stream<String> message = line.message().stream().map(words::say).map(MailText::line).limit(1);
    return Stream.concat(message, situation.task(line).map(this::name).stream())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> message("mail.kind." + line.kind()));
  }

  /** What is drawn is English and can be said to everybody; the engine's name is the company's. */
  private String name(TaskSituation task) {
    boolean drawn = task.drawnName() != null && !task.drawnName().contains("${");
    return MailText.line(words.say(drawn ? task.drawnName() : task.name()));
  }

  private String subjectEnd(Notification line) {
    return line.kind() == Kind.ASSIGNMENT ? message("mail.assigned") : standing(line);
  }

  private String standing(Notification line) {
    return due(line).map(this::standing).orElse("");
  }

  private String standing(Instant dueAt) {
    Duration late = Duration.between(dueAt, now.toInstant());
    if (late.abs().compareTo(Duration.ofMinutes(1)) < 0) {
      return message("mail.dueNow");
    }
    String span = TimeSpan.say(late.abs(), messages, language);
    return message(late.isNegative() ? "mail.dueIn" : "time.late", span);
  }

  private boolean isLate(Notification line) {
    return due(line).filter(dueAt -> !dueAt.isAfter(now.toInstant())).isPresent();
  }

  private Optional<Instant> due(Notification line) {
    return situation.task(line).map(TaskSituation::dueAt);
  }

  private List<Fact> facts(Notification line) {
    List<Fact> facts = new ArrayList<>();
    situation.task(line).ifPresent(task -> addTask(facts, line, task));
    return facts;
  }

  private void addTask(List<Fact> facts, Notification line, TaskSituation task) {
    add(facts, "mail.fact.phase", phase(task.phase()));
    if (!line.message().isEmpty()) {
      add(facts, "mail.fact.task", name(task));
    }
    add(facts, "mail.fact.department", departments(task.candidates()));
    add(
        facts,
        "mail.fact.assignee",
        task.assigned().map(this::person).orElseGet(() -> message("mail.unclaimed")));
    add(facts, "mail.fact.due", task.dueAt() == null ? "" : time(task.dueAt()));
    add(facts, "mail.fact.provisional", task.provisional() ? message("due.provisional.why") : "");
  }

  private static void add(List<Fact> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(label, value));
    }
  }

  /** What a message says after its headline. */
  private List<String> lines(Notification line) {
    return line.message().stream().skip(1).map(this::said).toList();
  }

  private String said(Sentence sentence) {
    return MailText.block(words.say(sentence));
  }

  private String inPlaceOf(Notification line) {
    return line.onBehalfOf() == null ? "" : person(line.onBehalfOf());
  }

  private String person(String id) {
    return MailText.line(organisation.person(id).map(Person::name).orElse(id));
  }

  private String phase(String process) {
    return process == null
        ? ""
        : MailText.line(messages.getMessage("phase." + process, null, process, language));
  }

  private String departments(List<String> groups) {
    return groups.stream()
        .flatMap(this::departments)
        .distinct()
        .collect(Collectors.joining(message("list.separator")));
  }

  /** The department of this id, else all that have the role. */
  private Stream<String> departments(String group) {
    List<Department> found =
        organisation
            .department(group)
            .map(List::of)
            .orElseGet(() -> organisation.departmentsWithRole(group));
    return found.isEmpty()
        ? Stream.of(MailText.line(group))
        : found.stream().map(department -> MailText.line(department.name().in(language)));
  }

  private String link(Notification line) {
    if (line.taskId() != null) {
      return baseUrl + "/tasks/" + segment(line.taskId());
    }
    return line.eventCode() == null ? "" : baseUrl + "/events/" + segment(line.eventCode());
  }

  private static String segment(String text) {
    return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
  }

  private String time(Instant moment) {
    return DateTimeFormatter.ofPattern(message("mail.time"), language)
        .format(moment.atZone(now.getZone()));
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
