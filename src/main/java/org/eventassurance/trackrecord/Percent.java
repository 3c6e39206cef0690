package org.eventassurance.trackrecord;

/** Per cent, to one decimal place. */
final class Percent {

  private Percent() {}

  /** How much a part is of the whole; null if there is no whole. */
  static Double of(double part, double whole) {
    return whole == 0 ? null : rounded(part / whole * 100);
  }

  static double rounded(double percent) {
    return Math.round(percent * 10) / 10.0;
  }
}
