package org.eventassurance.standby;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Takes what the form of an event's task says into the register: what the register knows by its
 * name is brought up to date and confirmed for the event, the rest is added for this event.
 */
@Component
class StandbyIntake {

  private final Standby standby;
  private final StandbyRegister register;
  private final StandbyPolicy policy;

  StandbyIntake(Standby standby, StandbyRegister register, StandbyPolicy policy) {
    this.standby = standby;
    this.register = register;
    this.policy = policy;
  }

  /** What of this kind stands by for the event. */
  List<StandbyUse> known(String eventCode, StandbyKind kind) {
    return standby.of(eventCode).stream().filter(use -> use.entry().kind() == kind).toList();
  }

  /** What the register knows under this name for the event. */
  Optional<StandbyEntry> known(String eventCode, StandbyKind kind, String name) {
    return known(eventCode, kind).stream()
        .map(StandbyUse::entry)
        .filter(entry -> entry.isCalled(name) || name.equals(entry.person()))
        .findFirst();
  }

  /**
   * Passes lines that are possible, each about something else.
   *
   * @throws Problem 400 otherwise
   */
  void check(List<StandbyDraft> drafts, String field) {
    Set<String> names = new HashSet<>();
    for (StandbyDraft draft : drafts) {
      policy.check(draft);
      if (!names.add(draft.kind() + called(draft).toLowerCase(Locale.ROOT))) {
        throw Problem.invalid(field, "'%s' is filled in twice: leave one out.", called(draft));
      }
    }
  }

  void take(String eventCode, StandbyDraft draft, String by) {
    Optional<StandbyEntry> present = known(eventCode, draft.kind(), called(draft));
    if (present.isEmpty()) {
      register.add(draft, by);
      return;
    }
    StandbyEntry entry = present.get();
    register.change(entry.id(), draft, by);
    if (entry.isStanding()) {
      register.confirm(entry.id(), eventCode, true, by);
    }
  }

  private static String called(StandbyDraft draft) {
    return draft.person() == null ? draft.name() : draft.person();
  }
}
