package org.eventassurance.majorevent;

import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who may register an event, and who may decide about one. */
@Component
public class EventAccess {

  private static final String ADMIN = "ROLE_ADMIN";
  private static final String LEADERSHIP = "GROUP_leadership";
  private static final String GROUP = "GROUP_";
  private static final Set<String> SUPPORTERS = Set.of(ADMIN, "GROUP_sre", "SCOPE_events-write");
  private static final Set<String> REGISTRARS =
      Set.of(ADMIN, "GROUP_sre", "GROUP_business", "GROUP_marketing", "SCOPE_events-write");

  /**
   * Passes SRE, business, marketing, the admin, and programs that may write events.
   *
   * @throws Problem 403 for everybody else
   */
  void requireRegistrar(Authentication caller) {
    if (!mayRegister(caller)) {
      throw Problem.denied("Only SRE, business and marketing register events.");
    }
  }

  /** Whether the caller may register an event. */
  public boolean mayRegister(Authentication caller) {
    return hasAny(caller, REGISTRARS);
  }

  /**
   * Passes whoever may reschedule or cancel the event.
   *
   * @throws Problem 403 for everybody else
   */
  public void requireCommand(MajorEvent event, Authentication caller) {
    if (!mayCommand(event, caller)) {
      throw Problem.denied(
          "Only the commander and the leadership decide about the event, and until its level is"
              + " confirmed whoever registered it.");
    }
  }

  /** Whether the caller may reschedule or cancel the event. */
  public boolean mayCommand(MajorEvent event, Authentication caller) {
    boolean commander = event.commander().filter(caller.getName()::equals).isPresent();
    boolean registrar =
        event.status() == EventStatus.REGISTERED && event.registeredBy().equals(caller.getName());
    return commander || registrar || hasAny(caller, Set.of(ADMIN, LEADERSHIP));
  }

  /**
   * Passes the people of the departments that take part in the event, SRE, the admin, and programs
   * that may write events.
   *
   * @throws Problem 403 for everybody else
   */
  public void requireParticipant(MajorEvent event, Authentication caller) {
    if (!isParticipant(event, caller)) {
      throw Problem.denied("Only the departments that take part in this event may do this.");
    }
  }

  /** Whether the caller is one of these. */
  public boolean isParticipant(MajorEvent event, Authentication caller) {
    boolean member =
        hasAny(
            caller,
            event.departments().stream()
                .map(GROUP::concat)
                .collect(Collectors.toUnmodifiableSet()));
    return member || hasAny(caller, SUPPORTERS);
  }

  private static boolean hasAny(Authentication caller, Set<String> authorities) {
    return caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(authorities::contains);
  }
}
