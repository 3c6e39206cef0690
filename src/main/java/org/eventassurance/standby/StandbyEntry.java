package org.eventassurance.standby;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One line of the register of what stands by. Which fields are used depends on the kind; texts that
 * are not known are empty, the rest is null.
 *
 * @param eventCode the event that it is for; null if it stands by for all
 * @param name of the vendor, the contact, the helper or the part
 * @param person the id of a contact who belongs to the organisation
 * @param provides what a vendor provides, a helper helps with, a part is for; a contact's role
 * @param systems ids of the service catalogue that depend on it; none if every event does
 * @param channel how a vendor is reached at any hour, and the next person up
 * @param reserves the emergency resources that a vendor keeps ready
 * @param confirmedOn when the emergency resources, the help or the part were confirmed last
 * @param incidentProcess whether a vendor has an incident process and plans on its side
 * @param incidentProcessOn when that was seen
 * @param securityUntil the last day on which a vendor's security assessment holds
 * @param liabilityUntil the last day on which the agreement on liability holds
 * @param postsNeeded whether the vendor has to staff posts on site
 * @param reachableFrom from when a contact can be reached; null if always
 * @param place where a part is
 */
public record StandbyEntry(
    @Id Long id,
    @Version int version,
    StandbyKind kind,
    String eventCode,
    String name,
    String person,
    String provides,
    List<String> systems,
    String channel,
    String reserves,
    LocalDate confirmedOn,
    Boolean incidentProcess,
    LocalDate incidentProcessOn,
    LocalDate securityUntil,
    LocalDate liabilityUntil,
    boolean postsNeeded,
    Instant reachableFrom,
    Instant reachableUntil,
    Integer quantity,
    String place,
    String changedBy,
    Instant changedAt,
    List<ContactPerson> contacts,
    List<StaffedPost> posts) {

  /** Whether it stands by for all events. */
  public boolean isStanding() {
    return eventCode == null;
  }

  /** Whether an event that needs these systems depends on it. */
  boolean concerns(Collection<String> needed) {
    return systems.isEmpty() || systems.stream().anyMatch(needed::contains);
  }

  boolean isCalled(String other) {
    return name.equalsIgnoreCase(other.strip());
  }

  /** The number to call first; empty if none is known. */
  public Optional<ContactPerson> firstToCall() {
    return contacts.stream().filter(contact -> !contact.phone().isEmpty()).findFirst();
  }
}
