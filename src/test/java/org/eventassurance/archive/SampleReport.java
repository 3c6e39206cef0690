package org.eventassurance.archive;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.OwnersTranslations;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Reports as the product writes them, of a company in Shanghai. */
final class SampleReport {

  private SampleReport() {}

  static String of(Dossier dossier, Locale language) {
    StringWriter html = new StringWriter();
    new ReportRenderer(
            SampleDossier.names(language),
            new Dictionary(
                new StaticListableBeanFactory().getBeanProvider(OwnersTranslations.class)),
            messages(),
            Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai")))
        .render(dossier, language, html);
    return html.toString();
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
