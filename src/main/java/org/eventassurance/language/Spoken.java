package org.eventassurance.language;

import java.util.Locale;

/** Something that says itself, as a part of a {@link Sentence}, in any language of the product. */
public interface Spoken {

  String in(Locale language);
}
