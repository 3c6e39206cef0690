package org.eventassurance.standby;

import org.eventassurance.language.Sentence;

/**
 * Something that is missing, or runs out before the event's end.
 *
 * @param name whom or what it is about; empty if it is about the whole kind
 * @param what a sentence for people
 * @param expired whether it was there and runs out before the event's end
 */
public record Gap(StandbyKind kind, String name, Sentence what, boolean expired) {

  static Gap missing(StandbyKind kind, String name, String what, Object... arguments) {
    return new Gap(kind, name, Sentence.of(what, arguments), false);
  }

  static Gap expired(StandbyKind kind, String name, String what, Object... arguments) {
    return new Gap(kind, name, Sentence.of(what, arguments), true);
  }
}
