package org.eventassurance.check;

import java.util.List;
import org.eventassurance.language.Sentence;

/** Knows how one kind of database server tells of its health. */
interface HealthReader {

  /** A server cannot know of replicas that should be there; people do. */
  Sentence NO_REPLICA =
      Sentence.of(
          "No replica is connected. If the database is to have one, it does not run; whoever"
              + " inspects the databases must say so.");

  /**
   * Asks the server for each item of its health; reads small system views only.
   *
   * @throws org.springframework.dao.DataAccessException if the connection is lost on the way
   */
  List<Reading> read(DatabaseInterview interview);
}
