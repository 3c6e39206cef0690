package org.eventassurance.catalogue;

import java.util.Locale;

/** The four golden signals of a service, each of which needs an alert (E18). */
public enum Signal {
  LATENCY,
  TRAFFIC,
  ERRORS,
  SATURATION;

  /** As the catalogue's file writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
