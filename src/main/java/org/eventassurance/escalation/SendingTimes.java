package org.eventassurance.escalation;

import java.time.Duration;
import java.time.Instant;
import org.eventassurance.organisation.CompanyHours;
import org.eventassurance.organisation.MailHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a mail may go out: not at night, not on days off, and reminders not one by one. */
@Component
class SendingTimes {

  private final CompanyHours company;
  private final Duration digestWindow;

  SendingTimes(
      CompanyHours company, @Value("${assurance.escalation.digest:PT15M}") Duration digestWindow) {
    if (digestWindow.isNegative()) {
      throw new IllegalArgumentException(
          "assurance.escalation.digest is a duration such as PT15M, or PT0S for no digest.");
    }
    this.company = company;
    this.digestWindow = digestWindow;
  }

  /** The company's hours as of now, for many steps. */
  MailHours hours() {
    return company.inForce();
  }

  /**
   * When a step that has come up may be told. Outside the watch, reminders wait for the end of the
   * current window, which is the same for everybody, so that those of one person go out as one
   * mail.
   */
  Instant of(LadderStep step, MailHours hours, boolean live, Instant now) {
    Instant ready = isDigested(step, live) ? endOfWindow(now) : now;
    return hours.earliest(ready, step.keepsQuiet(), step.keepsWorkingDays());
  }

  /** Whether the step's mail may be one with others: a mail to somebody above is never delayed. */
  boolean isDigested(LadderStep step, boolean live) {
    return step.isReminder() && !live && !digestWindow.isZero();
  }

  /** The next moment at which somebody at work reads what is not urgent. */
  Instant whenWorking(Instant now) {
    return hours().earliest(now, true, true);
  }

  private Instant endOfWindow(Instant now) {
    long window = digestWindow.toMillis();
    return Instant.ofEpochMilli((now.toEpochMilli() / window + 1) * window);
  }
}
