package org.eventassurance.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks for in the ledger; null where it doesn't matter.
 *
 * @param person who got the mail or is concerned by it
 * @param reader who asks: they read what is about events and what concerns themselves; null for
 *     whoever may read everything
 * @param triedSince since when it was tried for the first time, at the earliest
 * @param limit at most so many
 */
public record LedgerQuery(
    String event,
    String task,
    String person,
    State state,
    String reader,
    Instant triedSince,
    int limit) {

  static LedgerQuery ofEvent(String code, int limit) {
    return new LedgerQuery(code, null, null, null, null, null, limit);
  }

  static LedgerQuery ofTask(String id, int limit) {
    return new LedgerQuery(null, id, null, null, null, null, limit);
  }

  static LedgerQuery in(State state, int limit) {
    return new LedgerQuery(null, null, null, state, null, null, limit);
  }

  /** The condition in SQL, whose values are put among the others. */
  String condition(Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    add(conditions, values, "event_code = :event", "event", event);
    add(conditions, values, "task_id = :task", "task", task);
    add(conditions, values, "(recipient = :person or on_behalf_of = :person)", "person", person);
    add(conditions, values, "state = :state", "state", state == null ? null : state.name());
    add(
        conditions,
        values,
        "(event_code is not null or recipient = :reader or on_behalf_of = :reader)",
        "reader",
        reader);
    add(
        conditions,
        values,
        "first_tried_at >= :triedSince",
        "triedSince",
        Ledger.stored(triedSince));
    return String.join(" and ", conditions);
  }

  /** What waits in the order in which it goes out; else the newest first. */
  String order() {
    if (state == null) {
      return "created_at desc, id";
    }
    return state == State.WAITING ? "send_at, id" : "send_at desc, id";
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }
}
