package org.eventassurance.archive;

import java.io.IOException;

/** Takes the files of an archive, one after the other, so that no two are in memory at once. */
@FunctionalInterface
interface Parts {

  /**
   * Takes one file.
   *
   * @param path where it stands in the archive, such as {@code models/readiness-v2.bpmn}
   */
  void add(String path, Content content) throws IOException;
}
