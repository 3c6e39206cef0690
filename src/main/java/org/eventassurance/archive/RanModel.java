package org.eventassurance.archive;

import java.time.Instant;

/**
 * One version of a model by which an event ran.
 *
 * @param id the process's, the decision table's or the form's
 * @param versionTag null if it has none
 * @param name null if it has none
 * @param definition the engine's id of this version
 * @param deployment the engine's id of the deployment it came with
 * @param resource the file's name in it
 */
record RanModel(
    Kind kind,
    String id,
    int version,
    String versionTag,
    String name,
    Instant deployedAt,
    String definition,
    String deployment,
    String resource) {

  /** What a model draws. */
  enum Kind {
    PROCESS("bpmn"),
    DECISION("dmn"),
    FORM("form");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  /** Where its file stands in an archive, whatever its id is. */
  String path() {
    return "models/%s-v%s.%s".formatted(fileName(), version, kind.suffix);
  }

  /** The id; where it has more than what every file system takes, told apart by a number. */
  private String fileName() {
    String harmless = id.replaceAll("^\\.|[^A-Za-z0-9._-]", "_");
    return harmless.equals(id) ? id : "%s-%08x".formatted(harmless, id.hashCode());
  }
}
