package org.eventassurance.process;

import java.util.Locale;

/** Knows in which language a person reads forms. */
public interface Readers {

  /** The person's language; the company's default for somebody unknown. */
  Locale languageOf(String personId);
}
