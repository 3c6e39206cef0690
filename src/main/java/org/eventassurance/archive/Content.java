package org.eventassurance.archive;

import java.io.IOException;
import java.io.OutputStream;

/** What a file of an archive holds. */
@FunctionalInterface
interface Content {

  /** Writes all of it; the stream stays open. */
  void writeTo(OutputStream out) throws IOException;
}
