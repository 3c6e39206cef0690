package org.eventassurance.process;

import java.time.OffsetDateTime;

/**
 * A model that the product brings along, against the version that is in force.
 *
 * @param name the file's name, such as {@code event-assurance.bpmn}
 * @param state whose version is in force
 * @param version the version that is in force, as the engine counts; null if there is none
 * @param conflictSince when a start first found the conflict, in the product's zone; null without
 *     one
 */
public record ShippedModel(
    String name, State state, Integer version, OffsetDateTime conflictSince) {

  /** Whose version is in force. */
  public enum State {
    /** None: it has never been deployed, or was deleted. */
    MISSING("there is none yet"),
    /** This release's. */
    OURS("this release's version is in force"),
    /** An earlier release's, untouched by any process owner. */
    OUTDATED("an earlier release's version is in force"),
    /** A process owner's; the product's file has not changed since it was shipped. */
    OWNERS("a process owner has deployed a newer version, and this release brings no other"),
    /** A process owner's, while this release brings another one, too. */
    CONFLICT("a process owner has deployed a newer version, and this release brings another");

    private final String reason;

    State(String reason) {
      this.reason = reason;
    }

    /** The state as a clause, for people. */
    public String reason() {
      return reason;
    }
  }
}
