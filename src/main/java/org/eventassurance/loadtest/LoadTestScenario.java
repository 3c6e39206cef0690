package org.eventassurance.loadtest;

/**
 * What a plan puts under load.
 *
 * @param name of its own within the plan; tools' files are delivered under it
 * @param system an id of the service catalogue
 * @param targetQps requests per second that are to be held
 * @param targetMinutes how long
 */
public record LoadTestScenario(String name, String system, long targetQps, int targetMinutes) {

  /** How many a plan has at most. */
  public static final int MOST = 5;
}
