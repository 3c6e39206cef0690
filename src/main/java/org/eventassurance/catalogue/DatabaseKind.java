package org.eventassurance.catalogue;

import java.util.Locale;

/** A kind of database server whose health can be asked for (E4). */
public enum DatabaseKind {
  POSTGRESQL,
  /** MariaDB too. */
  MYSQL;

  /** As the catalogue's file writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
