package org.eventassurance.process.language;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.process.Readers;
import org.springframework.beans.factory.ObjectProvider;

/** The language of whoever is using the engine at the moment. */
public final class ReaderLanguage {

  private final Supplier<Optional<Authentication>> signedIn;
  private final ObjectProvider<Readers> readers;
  private final Dictionary dictionary;

  public ReaderLanguage(
      Supplier<Optional<Authentication>> signedIn,
      ObjectProvider<Readers> readers,
      Dictionary dictionary) {
    this.signedIn = signedIn;
    this.readers = readers;
    this.dictionary = dictionary;
  }

  /** English where nobody is signed in. */
  public Locale now() {
    Readers known = readers.getIfAvailable();
    return signedIn
        .get()
        .filter(person -> known != null)
        .map(person -> known.languageOf(person.getUserId()))
        .orElse(Locale.ENGLISH);
  }

  /** The words of that language. */
  public Words words() {
    return dictionary.in(now());
  }
}
