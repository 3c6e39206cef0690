package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eventassurance.freeze.ChangeException.Decision;
import org.eventassurance.freeze.ChangeException.UseResult;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exceptions to the change freeze, from request to use or expiry (E20, B4). */
@Service
@Transactional
public class ChangeExceptions {

  private final ChangeExceptionRepository exceptions;
  private final ExceptionPolicy policy;
  private final ExceptionTable table;
  private final Clock clock;

  ChangeExceptions(
      ChangeExceptionRepository exceptions,
      ExceptionPolicy policy,
      ExceptionTable table,
      Clock clock) {
    this.exceptions = exceptions;
    this.policy = policy;
    this.table = table;
    this.clock = clock;
  }

  /** The exceptions to the freeze of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<ChangeException> of(String eventCode) {
    return exceptions.madeTo(eventCode);
  }

  /** What people read for a class of exceptions; the class itself if the table has lost it. */
  public String className(String exceptionClass) {
    return table.name(exceptionClass);
  }

  /** Those of an event by which production may be changed now. */
  @Transactional(readOnly = true)
  public List<ChangeException> running(String eventCode) {
    Instant now = clock.instant();
    return of(eventCode).stream().filter(exception -> exception.isRunning(now)).toList();
  }

  /**
   * The exception of this number.
   *
   * @throws Problem 404 if there is none
   */
  @Transactional(readOnly = true)
  public ChangeException get(long id) {
    return exceptions
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no change exception %s.", id));
  }

  /** The exceptions for a system, to whatever freeze, the newest first. */
  @Transactional(readOnly = true)
  public List<ChangeException> ofSystem(String systemId) {
    return exceptions.findBySystemIdOrderByIdDesc(systemId);
  }

  /** Those that were requested for a change of a system, the newest first. */
  @Transactional(readOnly = true)
  List<ChangeException> ofChange(String systemId, String changeReference) {
    return exceptions.findBySystemIdAndChangeReferenceIgnoreCaseOrderByIdDesc(
        systemId, changeReference);
  }

  ChangeException request(ExceptionRequest request) {
    return exceptions.save(
        ChangeException.requested(request, policy.terms(request), clock.instant()));
  }

  void approve(long id, String by, String reason, Instant from, Instant until) {
    ChangeException exception = get(id);
    List<String> events = policy.termsNow(exception, from, until).events();
    exception.approve(new Decision(by, reason, clock.instant()), from, until, events);
    exceptions.save(exception);
  }

  void refuse(long id, String by, String reason) {
    change(id, exception -> exception.refuse(new Decision(by, reason, clock.instant())));
  }

  void use(long id, UseResult result, String note, Instant at) {
    change(id, exception -> exception.use(result, note, at));
  }

  void notUsed(long id, String note) {
    change(id, exception -> exception.notUsed(note, clock.instant()));
  }

  void expire(long id) {
    change(id, exception -> exception.expire(clock.instant()));
  }

  private void change(long id, Consumer<ChangeException> change) {
    ChangeException exception = get(id);
    change.accept(exception);
    exceptions.save(exception);
  }
}
