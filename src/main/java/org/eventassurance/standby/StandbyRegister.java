package org.eventassurance.standby;

import java.time.Clock;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of what stands by, and what was confirmed of it for events. */
@Service
@Transactional
public class StandbyRegister {

  private final StandbyEntryRepository entries;
  private final StandbyConfirmationRepository confirmations;
  private final StandbyAnswerRepository answers;
  private final StandbyPolicy policy;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final Clock clock;

  StandbyRegister(
      StandbyEntryRepository entries,
      StandbyConfirmationRepository confirmations,
      StandbyAnswerRepository answers,
      StandbyPolicy policy,
      MajorEvents events,
      OrganisationDirectory organisation,
      Clock clock) {
    this.entries = entries;
    this.confirmations = confirmations;
    this.answers = answers;
    this.policy = policy;
    this.events = events;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * The entry of this id.
   *
   * @throws Problem 404 if there is none
   */
  @Transactional(readOnly = true)
  public StandbyEntry get(long id) {
    return entries
        .findById(id)
        .orElseThrow(() -> Problem.notFound("The register has no entry %s.", id));
  }

  /**
   * Adds an entry.
   *
   * @throws Problem 400 with everything that is wrong
   */
  public StandbyEntry add(StandbyDraft draft, String by) {
    policy.check(draft);
    return entries.save(draft.entry(null, 0, shownName(draft), by, clock.instant()));
  }

  /**
   * Replaces an entry by what is wanted of it.
   *
   * @throws Problem 400 with everything that is wrong, 404 if there is no such entry
   */
  public StandbyEntry change(long id, StandbyDraft draft, String by) {
    StandbyEntry present = get(id);
    policy.check(draft);
    return entries.save(draft.entry(id, present.version(), shownName(draft), by, clock.instant()));
  }

  /**
   * Removes an entry, for all events.
   *
   * @throws Problem 404 if there is none
   */
  public void remove(long id) {
    entries.delete(get(id));
  }

  /**
   * Says of an entry that stands by for all events whether this one uses it.
   *
   * @throws Problem 404 if there is no such entry or event, 409 for an entry of one event
   */
  public void confirm(long id, String eventCode, boolean needed, String by) {
    if (!get(id).isStanding()) {
      throw Problem.conflict(
          "This entry is for one event alone: change or remove it where it is not right.");
    }
    String event = events.get(eventCode).code();
    Long former =
        confirmations
            .findByStandbyEntryAndEventCode(id, event)
            .map(StandbyConfirmation::id)
            .orElse(null);
    confirmations.save(new StandbyConfirmation(former, id, event, needed, by, clock.instant()));
  }

  void answer(
      String eventCode,
      StandbyAnswer.Subject subject,
      boolean needed,
      String openPoints,
      String by) {
    answers.save(
        new StandbyAnswer(null, eventCode, subject, needed, openPoints, by, clock.instant()));
  }

  /** A contact who belongs to the organisation bears the name that it knows. */
  private String shownName(StandbyDraft draft) {
    return draft.kind() == StandbyKind.CONTACT && draft.person() != null
        ? organisation.current().person(draft.person()).map(Person::name).orElse(draft.name())
        : draft.name();
  }
}
