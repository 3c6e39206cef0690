package org.eventassurance.process.form;

import java.util.Locale;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.process.Readers;
import org.springframework.beans.factory.ObjectProvider;

/** The language of whoever opens a form or submits one. */
final class ReaderLanguage {

  private final EngineAccess engine;
  private final ObjectProvider<Readers> readers;
  private final Dictionary dictionary;

  ReaderLanguage(EngineAccess engine, ObjectProvider<Readers> readers, Dictionary dictionary) {
    this.engine = engine;
    this.readers = readers;
    this.dictionary = dictionary;
  }

  /** English where nobody is signed in. */
  Locale now() {
    Readers known = readers.getIfAvailable();
    return engine
        .signedIn()
        .filter(person -> known != null)
        .map(person -> known.languageOf(person.getUserId()))
        .orElse(Locale.ENGLISH);
  }

  Words words() {
    return dictionary.in(now());
  }
}
