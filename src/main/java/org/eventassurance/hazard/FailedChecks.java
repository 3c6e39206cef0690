package org.eventassurance.hazard;

import java.util.Locale;
import org.eventassurance.check.CheckFailed;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckWords;
import org.eventassurance.check.Measurement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a hazard of each measured value that fails; whoever measured it owns it. */
@Component
class FailedChecks {

  private final Hazards hazards;
  private final CheckWords words;
  private final MessageSource messages;
  private final Locale language;

  FailedChecks(
      Hazards hazards,
      CheckWords words,
      MessageSource messages,
      @Value("${assurance.language}") Locale language) {
    this.hazards = hazards;
    this.words = words;
    this.messages = messages;
    this.language = language;
  }

  @EventListener
  void checkFailed(CheckFailed event) {
    event.failures().stream()
        .map(failure -> report(event.result(), failure))
        .forEach(hazards::raise);
  }

  private HazardReport report(CheckResult result, Measurement failure) {
    return HazardReport.byPeople(
        result.eventCode(),
        result.systems().size() == 1 ? result.systems().get(0) : null,
        Severity.HIGH,
        messages.getMessage(
            "hazard.failedCheck", new Object[] {words.sentence(failure, language)}, language),
        result.inspectedBy(),
        Hazard.Origin.FAILED_CHECK,
        result.inspectedBy());
  }
}
