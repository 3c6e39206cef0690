package org.eventassurance.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventassurance.archive.TimeAxis.Bar;

/**
 * The time in which an event was live, as it is drawn: peaks, incidents by their severity, alerts
 * and exceptions to the freeze, one below the other.
 */
final class LiveChart {

  static final int LANE = 12;
  private static final int MOST_LANES = 12;
  private static final int SLOTS = 96;
  private static final double LEAST_WIDTH = 0.006;

  private final TimeAxis axis;
  private final List<Stretch> peaks;
  private final List<Incident> incidents;
  private final List<Instant> alerts;
  private final List<Stretch> exceptions;

  /**
   * What happened from the begin of the event to its end; a little before and after it is drawn,
   * too.
   */
  LiveChart(
      Stretch window,
      List<Stretch> peaks,
      List<Incident> incidents,
      List<Instant> alerts,
      List<Stretch> exceptions,
      ZoneId zone) {
    Duration margin = Duration.between(window.from(), window.until()).dividedBy(20);
    this.axis = new TimeAxis(window.from().minus(margin), window.until().plus(margin), zone);
    this.peaks = shown(peaks);
    this.incidents =
        incidents.stream()
            .filter(incident -> axis.shows(incident.from(), end(incident)))
            .sorted(Comparator.comparing(Incident::from))
            .toList();
    this.alerts =
        alerts.stream()
            .filter(at -> !at.isBefore(axis.from()) && at.isBefore(axis.until()))
            .toList();
    this.exceptions = shown(exceptions);
  }

  /** From one moment to another. */
  record Stretch(Instant from, Instant until) {}

  /**
   * An incident.
   *
   * @param until when service was restored; null if it never was
   */
  record Incident(String name, String severity, Instant from, Instant until) {}

  /** An incident as it is drawn, {@code y} below the upper edge of its severity. */
  record Drawn(Incident incident, Bar bar, int y) {}

  /** All incidents of one severity. */
  record Severity(String name, List<Drawn> incidents, int height) {}

  /** How many alerts came in a part of the time, as a bar. */
  record Slot(String x, String width, int number, double height) {

    public double y() {
      return 1 - height;
    }
  }

  /** Whether nothing happened that could be drawn. */
  public boolean isEmpty() {
    return incidents.isEmpty() && alerts.isEmpty() && exceptions.isEmpty();
  }

  public TimeAxis axis() {
    return axis;
  }

  public List<Bar> peaks() {
    return bars(peaks);
  }

  public List<Bar> exceptions() {
    return bars(exceptions);
  }

  public int alerts() {
    return alerts.size();
  }

  /** How many incidents are drawn. */
  public int incidents() {
    return incidents.size();
  }

  /** The severities that occurred, the worst first. */
  public List<Severity> severities() {
    Map<String, List<Incident>> bySeverity =
        incidents.stream()
            .collect(Collectors.groupingBy(Incident::severity, TreeMap::new, Collectors.toList()));
    return bySeverity.entrySet().stream()
        .map(entry -> severity(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The alerts over time. */
  public List<Slot> slots() {
    int[] numbers = new int[SLOTS];
    alerts.forEach(at -> numbers[Math.min(SLOTS - 1, (int) (axis.part(at) * SLOTS))]++);
    double most = mostAlerts();
    return IntStream.range(0, SLOTS)
        .filter(slot -> numbers[slot] > 0)
        .mapToObj(
            slot ->
                new Slot(
                    Percent.of((double) slot / SLOTS),
                    Percent.of(0.9 / SLOTS),
                    numbers[slot],
                    numbers[slot] / most))
        .toList();
  }

  /** The most alerts in one of the slots. */
  public int mostAlerts() {
    return alerts.stream()
        .collect(Collectors.groupingBy(at -> (int) (axis.part(at) * SLOTS), Collectors.counting()))
        .values()
        .stream()
        .mapToInt(Long::intValue)
        .max()
        .orElse(0);
  }

  /** How long a slot lasts. */
  public Duration slot() {
    return Duration.between(axis.from(), axis.until()).dividedBy(SLOTS);
  }

  /** The incidents of a severity, so below each other that none covers another. */
  private Severity severity(String name, List<Incident> its) {
    List<Double> reached = new ArrayList<>();
    List<Drawn> drawn = new ArrayList<>();
    for (Incident incident : its) {
      double from = axis.part(incident.from());
      double width = Math.max(LEAST_WIDTH, axis.part(end(incident)) - from);
      int lane = free(reached, from);
      reached.set(lane, from + width + LEAST_WIDTH / 2);
      drawn.add(new Drawn(incident, new Bar(Percent.of(from), Percent.of(width)), lane * LANE));
    }
    return new Severity(name, drawn, reached.size() * LANE);
  }

  /** The first lane that is free from a place on; where there are too many, the emptiest. */
  private static int free(List<Double> reached, double from) {
    for (int lane = 0; lane < reached.size(); lane++) {
      if (reached.get(lane) <= from) {
        return lane;
      }
    }
    if (reached.size() == MOST_LANES) {
      return reached.indexOf(Collections.min(reached));
    }
    reached.add(0.0);
    return reached.size() - 1;
  }

  private Instant end(Incident incident) {
    return incident.until() == null ? axis.until() : incident.until();
  }

  private List<Stretch> shown(List<Stretch> stretches) {
    return stretches.stream()
        .filter(stretch -> axis.shows(stretch.from(), stretch.until()))
        .toList();
  }

  private List<Bar> bars(List<Stretch> stretches) {
    return stretches.stream().map(stretch -> axis.bar(stretch.from(), stretch.until())).toList();
  }
}
