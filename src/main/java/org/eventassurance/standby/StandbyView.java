package org.eventassurance.standby;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An entry as REST answers it; what is not known is left out.
 *
 * @param event the code of the event that it is for; left out if it stands by for all
 * @param confirmed whether somebody has said that it stands by for the event that was asked for
 * @param gaps what is missing for that event, in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandbyView(
    long id,
    StandbyKind kind,
    String event,
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
    OffsetDateTime reachableFrom,
    OffsetDateTime reachableUntil,
    Integer quantity,
    String place,
    List<Reached> contacts,
    List<StandbyDraft.Post> posts,
    boolean confirmed,
    List<Missing> gaps,
    String changedBy,
    OffsetDateTime changedAt) {

  /** A person; without number and address for programs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reached(String name, String phone, String mail) {}

  /** A gap. */
  record Missing(String what, boolean expired) {}
}
