package org.eventassurance.language;

import java.util.Locale;

/** What process owners have translated themselves, beside what comes with the product. */
public interface OwnersTranslations {

  /** Every owner's words for a language as of now. */
  Translations in(Locale language);
}
