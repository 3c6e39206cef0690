package org.eventassurance.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eventassurance.language.Dictionary;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes mails: each in its recipient's language, as text and as HTML, and with what is so at the
 * moment.
 */
class Composer {

  /** So many tasks a digest lists; it says how many more there are. */
  private static final int MOST_ENTRIES = 50;

  private static final int LONGEST_SUBJECT = 200;

  private final OrganisationDirectory organisation;
  private final Dictionary dictionary;
  private final MessageSource messages;
  private final Clock clock;
  private final String baseUrl;
  private final String domain;
  private final SpringTemplateEngine templates;

  /**
   * A writer of mails.
   *
   * @param baseUrl the product's address, without a slash at its end
   * @param domain what stands behind the @ of Message-IDs
   */
  Composer(
      OrganisationDirectory organisation,
      Dictionary dictionary,
      MessageSource messages,
      Clock clock,
      String baseUrl,
      String domain) {
    this.organisation = organisation;
    this.dictionary = dictionary;
    this.messages = messages;
    this.clock = clock;
    this.baseUrl = baseUrl;
    this.domain = domain;
    this.templates = new SpringTemplateEngine();
    templates.setTemplateEngineMessageSource(messages);
    templates.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
    templates.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
  }

  private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setTemplateMode(mode);
    resolver.setPrefix("templates/mail/");
    resolver.setResolvablePatterns(Set.of("*" + suffix));
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return resolver;
  }

  /**
   * The mail that tells one person of these lines; several make a digest.
   *
   * @throws NoAddress if the person can't be written to
   */
  Mail compose(List<Notification> lines, Situation situation) throws NoAddress {
    Notification first = lines.get(0);
    Person reader = reader(first);
    InternetAddress to = address(reader);
    MailWords words = words(reader.language(), situation);
    return lines.size() == 1
        ? single(first, words, to, reader.language())
        : digest(lines, words, to, reader.language());
  }

  /** The Message-ID under which the lines go out; the same each time they are tried. */
  String messageId(List<Notification> lines) {
    Notification first = lines.get(0);
    return first.messageId() == null ? messageId(first.id()) : first.messageId();
  }

  /** The Message-ID of this name. */
  String messageId(String name) {
    return "<" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "@" + domain + ">";
  }

  private Mail single(Notification line, MailWords words, InternetAddress to, Locale language) {
    Map<String, Object> page = Map.of("mail", words.page(line));
    return new Mail(
        messageId(List.of(line)),
        thread(line),
        to,
        subject(words.subject(line)),
        templates.process("notification.txt", new Context(language, page)),
        templates.process("notification.html", new Context(language, page)));
  }

  private Mail digest(
      List<Notification> lines, MailWords words, InternetAddress to, Locale language) {
    List<DigestPage.Entry> entries =
        lines.stream().sorted(Comparator.comparing(words::dueAt)).map(words::entry).toList();
    DigestPage digest =
        new DigestPage(
            language.toLanguageTag(),
            entries.stream().limit(MOST_ENTRIES).toList(),
            entries.size(),
            entries.stream().filter(DigestPage.Entry::late).count(),
            Math.max(0, entries.size() - MOST_ENTRIES),
            baseUrl + "/camunda/app/tasklist/default/");
    Map<String, Object> page = Map.of("mail", digest);
    return new Mail(
        messageId(lines),
        null,
        to,
        subject(words.digestSubject(digest)),
        templates.process("digest.txt", new Context(language, page)),
        templates.process("digest.html", new Context(language, page)));
  }

  /** All mails about one task make one thread, and so do those about an event. */
  private String thread(Notification line) {
    if (line.taskId() != null) {
      return messageId("task-" + line.taskId());
    }
    return line.eventCode() == null ? null : messageId("event-" + line.eventCode());
  }

  private static String subject(String subject) {
    return MailText.cut(MailText.line(subject), LONGEST_SUBJECT);
  }

  private MailWords words(Locale language, Situation situation) {
    Instant now = clock.instant();
    return new MailWords(
        situation,
        organisation.current(),
        dictionary.in(language),
        messages,
        language,
        now.atZone(clock.getZone()),
        baseUrl);
  }

  private Person reader(Notification line) throws NoAddress {
    return organisation
        .current()
        .person(line.recipient())
        .orElseThrow(() -> new NoAddress(NoAddress.UNKNOWN));
  }

  private static InternetAddress address(Person reader) throws NoAddress {
    try {
      InternetAddress address = new InternetAddress(reader.email(), true);
      address.setPersonal(MailText.line(reader.name()), StandardCharsets.UTF_8.name());
      return address;
    } catch (AddressException | UnsupportedEncodingException malformed) {
      throw new NoAddress(NoAddress.MALFORMED);
    }
  }

  /** Somebody who can't be written to. */
  static final class NoAddress extends Exception {

    private static final long serialVersionUID = 1L;

    static final String UNKNOWN = "The organisation knows nobody of this id.";
    static final String MALFORMED = "The person has no e-mail address that can be used.";

    NoAddress(String message) {
      super(message);
    }
  }
}
