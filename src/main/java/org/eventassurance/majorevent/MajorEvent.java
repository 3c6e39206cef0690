package org.eventassurance.majorevent;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eventassurance.majorevent.Schedule.PeakWindow;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * An event that the organisation is carried through; its code is the business key of all of its
 * processes. All times are instants; people read them in the company's zone.
 */
public class MajorEvent {

  /** So long after its beginning an event that names no peak is at its peak. */
  private static final Duration USUAL_PEAK = Duration.ofHours(1);

  @Id private String code;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String name;
  private EventKind kind;
  private EventStatus status;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private EventWindow window;

  private List<Peak> peaks;
  private List<String> systems;
  private List<String> departments;
  private long normalPeakQps;
  private long expectedPeakQps;
  private Rating revenueAtStake;
  private Rating publicExposure;
  private boolean regulated;
  private AssuranceLevel level;
  private String levelReason;
  private String commander;
  private List<String> leadershipGroup = List.of();
  private String registeredBy;
  private Instant registeredAt;
  private String basedOn;
  private List<String> leftOut = List.of();

  @PersistenceCreator
  private MajorEvent() {}

  /**
   * A new event as it was registered.
   *
   * @param leftOut ids of what the past event had that it starts from, and that is no more
   */
  static MajorEvent registered(
      Registration registration, List<String> leftOut, String registeredBy, Instant registeredAt) {
    MajorEvent event = new MajorEvent();
    event.code = registration.code();
    event.name = registration.name();
    event.kind = registration.kind();
    event.status = EventStatus.REGISTERED;
    event.window = registration.schedule().window(registration.kind());
    event.peaks = registration.schedule().peakWindows();
    event.systems = List.copyOf(registration.systems());
    event.departments = List.copyOf(registration.departments());
    event.normalPeakQps = registration.normalPeakQps();
    event.expectedPeakQps = registration.expectedPeakQps();
    event.revenueAtStake = registration.revenueAtStake();
    event.publicExposure = registration.publicExposure();
    event.regulated = registration.regulated();
    event.registeredBy = registeredBy;
    event.registeredAt = registeredAt;
    event.basedOn = registration.basedOn();
    event.leftOut = List.copyOf(leftOut);
    return event;
  }

  void classify(AssuranceLevel newLevel, String reason) {
    level = newLevel;
    levelReason = reason;
  }

  void confirm(String newCommander, List<String> leaders) {
    commander = newCommander;
    leadershipGroup = List.copyOf(leaders);
    status = EventStatus.PREPARING;
  }

  void reschedule(EventWindow newWindow, List<Peak> newPeaks) {
    window = newWindow;
    peaks = List.copyOf(newPeaks);
  }

  /** A wanted schedule in which whatever was left out moves along with the go-live. */
  Schedule completed(Schedule wanted, ZoneId zone) {
    Duration shift =
        wanted.goLiveAt() == null
            ? Duration.ZERO
            : Duration.between(window.goLiveAt(), wanted.goLiveAt());
    return new Schedule(
        wanted.goLiveAt(),
        wanted.endsAt() == null ? moved(window.endsAt(), shift, zone) : wanted.endsAt(),
        wanted.broadcastStartsAt() == null
            ? moved(window.broadcastStartsAt(), shift, zone)
            : wanted.broadcastStartsAt(),
        wanted.peaks().isEmpty() ? movedPeaks(shift, zone) : wanted.peaks());
  }

  private List<PeakWindow> movedPeaks(Duration shift, ZoneId zone) {
    return peaks.stream()
        .map(
            peak ->
                new PeakWindow(
                    moved(peak.startsAt(), shift, zone), moved(peak.endsAt(), shift, zone)))
        .toList();
  }

  private static OffsetDateTime moved(Instant present, Duration shift, ZoneId zone) {
    return present == null ? null : present.plus(shift).atZone(zone).toOffsetDateTime();
  }

  void moveTo(EventStatus newStatus) {
    status = newStatus;
  }

  /** Whether its dates may still move and whether it may still be called off. */
  boolean isBeforeEndOfWatch(Instant now) {
    boolean ended = status == EventStatus.LIVE && !now.isBefore(window.endsAt());
    return status.beforeEndOfWatch() && !ended;
  }

  /** Whether it has taken place and is over; a cancelled one has not taken place. */
  public boolean isOver(Instant now) {
    return status != EventStatus.CANCELLED && !window.endsAt().isAfter(now);
  }

  /** The business key of all of the event's processes. */
  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public EventKind kind() {
    return kind;
  }

  public EventStatus status() {
    return status;
  }

  /** Whether the watch is on: then everything of the event is in minutes, day and night (E22). */
  public boolean isLive() {
    return status == EventStatus.LIVE;
  }

  public EventWindow window() {
    return window;
  }

  public List<Peak> peaks() {
    return List.copyOf(peaks);
  }

  /**
   * When the most traffic is expected: the peaks that are named, else the first hour of the event.
   */
  public List<Peak> expectedPeaks() {
    return peaks.isEmpty()
        ? List.of(new Peak(window.begins(), window.begins().plus(USUAL_PEAK)))
        : peaks();
  }

  /** Whether a moment lies in one of the expected peaks. */
  public boolean isPeak(Instant moment) {
    return expectedPeaks().stream().anyMatch(peak -> peak.covers(moment));
  }

  /** Ids of the service catalogue. */
  public List<String> systems() {
    return List.copyOf(systems);
  }

  /** Ids of the departments that take part. */
  public List<String> departments() {
    return List.copyOf(departments);
  }

  public long normalPeakQps() {
    return normalPeakQps;
  }

  public long expectedPeakQps() {
    return expectedPeakQps;
  }

  /** How many times the normal peak is expected. */
  public double peakRatio() {
    return (double) expectedPeakQps / normalPeakQps;
  }

  public Rating revenueAtStake() {
    return revenueAtStake;
  }

  public Rating publicExposure() {
    return publicExposure;
  }

  /** Whether a regulator watches the event. */
  public boolean regulated() {
    return regulated;
  }

  /** Empty until the event is classified, which happens as it is registered. */
  public Optional<AssuranceLevel> level() {
    return Optional.ofNullable(level);
  }

  /** Why it has this level, for people; empty as long as there is no level. */
  public String levelReason() {
    return levelReason == null ? "" : levelReason;
  }

  /** The person in command; empty until the leadership appoints one (B3). */
  public Optional<String> commander() {
    return Optional.ofNullable(commander);
  }

  /** People who supervise the event and decide on important matters (B3). */
  public List<String> leadershipGroup() {
    return List.copyOf(leadershipGroup);
  }

  public String registeredBy() {
    return registeredBy;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  /** The code of the past event that its registration started from; empty if from none. */
  public Optional<String> basedOn() {
    return Optional.ofNullable(basedOn);
  }

  /** Ids of systems and departments of that past event that were no more at registration. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }
}
