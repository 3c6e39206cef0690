package org.eventassurance.organisation;

import java.util.Locale;

/** A name in both languages of the product. */
public record Name(String en, String zh) {

  /** The Chinese name for a Chinese reader, else the English one. */
  public String in(Locale language) {
    return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? zh : en;
  }
}
