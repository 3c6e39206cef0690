package org.eventassurance.check;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import org.eventassurance.DecisionFile;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.OwnersTranslations;
import org.eventassurance.process.DecisionTables;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Judges by the table as it is delivered. */
final class SampleJudge {

  private static final DecisionFile TABLE = DecisionFile.of("check-limits");

  private SampleJudge() {}

  static Judge judge() {
    return new Judge(new CheckLimits(tables()), words());
  }

  private static DecisionTables tables() {
    DecisionTables tables = mock(DecisionTables.class);
    when(tables.evaluate(eq("check-limits"), any()))
        .thenAnswer(question -> TABLE.answer(question.getArgument(1)));
    return tables;
  }

  private static CheckWords words() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return new CheckWords(
        messages,
        new Dictionary(new StaticListableBeanFactory().getBeanProvider(OwnersTranslations.class)));
  }
}
