package org.eventassurance.organisation;

import java.time.Clock;
import org.eventassurance.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The company's quiet hours and working days, as its file and the calendar say now. */
@Component
public class CompanyHours {

  private final OrganisationDirectory directory;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CompanyHours(OrganisationDirectory directory, WorkingCalendar calendar, Clock clock) {
    this.directory = directory;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The hours in force: read once, they answer for a whole batch. */
  public MailHours inForce() {
    Organisation current = directory.current();
    return new MailHours(
        current.quietHours(), calendar.workingDays(current.workingWeek()), clock.getZone());
  }
}
