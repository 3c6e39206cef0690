package org.eventassurance.warroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** A war room, in which those who decide and those who act sit together in a peak (E5, E23). */
public class WarRoom {

  /** How far it is. */
  public enum State {
    /** Nobody has arranged it yet. */
    PLANNED,
    /** Place and people are known; its time has not come. */
    ARRANGED,
    OPEN,
    CLOSED,
    /** Its time is over, and nobody had arranged it. */
    MISSED
  }

  @Id private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String eventCode;
  private int number;
  private Instant opensAt;
  private Instant beginsAt;
  private Instant endsAt;
  private Instant closesAt;
  private String place;
  private String link;
  private String host;
  private List<String> invited = List.of();
  private List<String> ready = List.of();
  private String arrangedBy;
  private Instant arrangedAt;
  private String closedBy;
  private Instant closedAt;
  private String notes;

  @PersistenceCreator
  private WarRoom() {}

  static WarRoom planned(String eventCode, int number, WarRoomTime time) {
    WarRoom room = new WarRoom();
    room.eventCode = eventCode;
    room.number = number;
    room.moveTo(time);
    return room;
  }

  void moveTo(WarRoomTime time) {
    opensAt = time.opensAt();
    beginsAt = time.beginsAt();
    endsAt = time.endsAt();
    closesAt = time.closesAt();
  }

  /** Whether it takes place at that very time. */
  boolean isAt(WarRoomTime time) {
    return opensAt.equals(time.opensAt())
        && beginsAt.equals(time.beginsAt())
        && endsAt.equals(time.endsAt())
        && closesAt.equals(time.closesAt());
  }

  void arrange(Arrangement arrangement, Instant at) {
    place = arrangement.place();
    link = arrangement.link();
    host = arrangement.host();
    invited = List.copyOf(arrangement.invited());
    ready = List.copyOf(arrangement.ready());
    arrangedBy = arrangement.by();
    arrangedAt = at;
  }

  void close(String note, String by, Instant at) {
    notes = note;
    closedBy = by;
    closedAt = at;
  }

  Long id() {
    return id;
  }

  public String eventCode() {
    return eventCode;
  }

  /** Counts the war rooms of an event from 1. */
  public int number() {
    return number;
  }

  public Instant opensAt() {
    return opensAt;
  }

  /** When the peak begins for which it is. */
  public Instant beginsAt() {
    return beginsAt;
  }

  /** When the last peak ends for which it is. */
  public Instant endsAt() {
    return endsAt;
  }

  /** When it is to be closed. */
  public Instant closesAt() {
    return closesAt;
  }

  /** Building, room, phone; empty until it is arranged. */
  public String place() {
    return place == null ? "" : place;
  }

  /** The https address for those who join from elsewhere; empty if there is none. */
  public String link() {
    return link == null ? "" : link;
  }

  /** Who leads the room. */
  public Optional<String> host() {
    return Optional.ofNullable(host);
  }

  /** Ids of the people who are called together. */
  public List<String> invited() {
    return List.copyOf(invited);
  }

  /** Words for what of the room was ready when it was arranged. */
  public List<String> ready() {
    return List.copyOf(ready);
  }

  public Optional<String> arrangedBy() {
    return Optional.ofNullable(arrangedBy);
  }

  public Optional<Instant> arrangedAt() {
    return Optional.ofNullable(arrangedAt);
  }

  /** Who closed it; empty for one that closed by itself. */
  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** What was said when it was closed; empty if nothing was. */
  public String notes() {
    return notes == null ? "" : notes;
  }

  /** How far it is at a moment. */
  public State stateAt(Instant now) {
    if (closedAt != null) {
      return arrangedAt == null ? State.MISSED : State.CLOSED;
    }
    if (arrangedAt == null) {
      return State.PLANNED;
    }
    return now.isBefore(opensAt) ? State.ARRANGED : State.OPEN;
  }
}
