package org.eventassurance.freeze;

import java.util.List;

/**
 * On which terms an exception can be had. Where several events freeze the system at that time, it
 * has to hold for all of them, so the rule for the one of the highest level applies.
 *
 * @param eventCode the event that the exception is requested for
 * @param events codes of all events that freeze the system at that time
 */
record ExceptionTerms(String eventCode, List<String> events, ExceptionRule rule) {

  ExceptionTerms {
    events = List.copyOf(events);
  }
}
