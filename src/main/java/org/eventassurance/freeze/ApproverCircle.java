package org.eventassurance.freeze;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eventassurance.majorevent.EventPeople;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.BuiltInGroups;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Who decides about an exception: never whoever requested it, by whatever way (B4). */
@Component
class ApproverCircle {

  private static final String LEADERSHIP = "leadership";

  private final OrganisationDirectory organisation;
  private final Absences absences;
  private final Clock clock;

  ApproverCircle(OrganisationDirectory organisation, Absences absences, Clock clock) {
    this.organisation = organisation;
    this.absences = absences;
    this.clock = clock;
  }

  /** The candidate groups of the decision. */
  List<String> groups(ChangeException exception) {
    return groups(organisation.current(), exception.approverRole(), exception.requestedBy());
  }

  /**
   * The approver's role; the leadership too where nobody has the role but the requester; the
   * product's admins where that is nobody else either.
   */
  static List<String> groups(Organisation organisation, String role, String requester) {
    Set<String> groups = new LinkedHashSet<>(Set.of(role));
    if (nobodyElse(organisation, groups, requester)) {
      groups.add(LEADERSHIP);
    }
    if (nobodyElse(organisation, groups, requester)) {
      groups.add(BuiltInGroups.ADMINS);
    }
    return List.copyOf(groups);
  }

  /** The people who may decide, absent or not. */
  List<String> people(ChangeException exception) {
    return members(organisation.current(), Set.copyOf(groups(exception)))
        .filter(person -> !person.equals(exception.requestedBy()))
        .distinct()
        .toList();
  }

  /** Whether the person is one of those who decide, or stands in for one of them now. */
  boolean mayDecide(ChangeException exception, String personId) {
    return !personId.equals(exception.requestedBy())
        && people(exception).stream()
            .anyMatch(
                approver ->
                    approver.equals(personId)
                        || absences.standIn(approver, clock.instant()).equals(personId));
  }

  private static boolean nobodyElse(
      Organisation organisation, Set<String> groups, String requester) {
    return members(organisation, groups).allMatch(requester::equals);
  }

  private static Stream<String> members(Organisation organisation, Set<String> groups) {
    Stream<String> admins =
        groups.contains(BuiltInGroups.ADMINS) ? organisation.admins().stream() : Stream.empty();
    return Stream.concat(
        organisation.departments().stream()
            .filter(department -> EventPeople.isMeant(department, groups))
            .flatMap(department -> department.members().stream()),
        admins);
  }
}
