package org.eventassurance.archive;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eventassurance.archive.Dossier.Named;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes an event's report: one HTML file that needs no other, asks for nothing on any network, and
 * reads as well on a screen as on paper (B2, E29).
 */
@Component
public class ReportRenderer {

  private final EventWords names;
  private final Dictionary dictionary;
  private final MessageSource messages;
  private final Clock clock;
  private final SpringTemplateEngine templates;

  ReportRenderer(EventWords names, Dictionary dictionary, MessageSource messages, Clock clock) {
    this.names = names;
    this.dictionary = dictionary;
    this.messages = messages;
    this.clock = clock;
    this.templates = new SpringTemplateEngine();
    templates.setTemplateEngineMessageSource(messages);
    templates.addTemplateResolver(resolver());
  }

  private static ClassLoaderTemplateResolver resolver() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setPrefix("templates/report/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return resolver;
  }

  /**
   * Writes the report of an event.
   *
   * @param language in which it is written: Chinese, else English
   * @param out gets the file's text, to be encoded as UTF-8; stays open
   */
  public void render(Dossier dossier, Locale language, Writer out) {
    Locale spoken = spoken(language);
    ReportWords words =
        new ReportWords(
            names,
            dossier.people().stream().collect(Collectors.toMap(Named::id, Named::name)),
            dictionary.in(spoken),
            messages,
            clock.getZone(),
            spoken);
    templates.process(
        "report",
        new Context(spoken, Map.of("report", new Report(dossier, words), "say", words)),
        out);
  }

  private static Locale spoken(Locale language) {
    return Locale.CHINESE.getLanguage().equals(language.getLanguage())
        ? Locale.CHINESE
        : Locale.ENGLISH;
  }
}
