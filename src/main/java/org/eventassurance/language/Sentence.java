package org.eventassurance.language;

import java.util.List;

/**
 * Something to tell people, before it is known in which language: the English words, by which a
 * dictionary finds the others.
 *
 * @param english the words; with arguments, a format as {@link java.util.Formatter} reads it, in
 *     which {@code %s} stands for the next argument
 * @param arguments what is put in; sentences and what is {@link Spoken} are said in the reader's
 *     language, a list is enumerated
 */
public record Sentence(String english, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /** A sentence; without arguments the words are no format and stand as they are. */
  public static Sentence of(String english, Object... arguments) {
    return new Sentence(english, List.of(arguments));
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return Words.ENGLISH.say(this);
  }
}
