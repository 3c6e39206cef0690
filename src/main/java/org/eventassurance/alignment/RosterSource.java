package org.eventassurance.alignment;

import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.duty.RosterGaps;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** When nobody is on duty who should be (E21, E23, B5). */
@Component
class RosterSource implements FactSource {

  private final RosterGaps gaps;
  private final NeededActivities needed;
  private final EventWords words;
  private final MessageSource messages;

  RosterSource(RosterGaps gaps, NeededActivities needed, EventWords words, MessageSource messages) {
    this.gaps = gaps;
    this.needed = needed;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    if (!gaps.isPlanned(event.code())) {
      facts.say(
          GoNoGoFact.ROSTER,
          needed.of(event).contains("planDutyRoster") ? "NOT_PLANNED" : "NOT_NEEDED");
      return;
    }
    facts.say(GoNoGoFact.ROSTER, "PLANNED");
    facts.count(
        GoNoGoFact.OFFICER_GAPS,
        gaps.of(event.code()).stream()
            .filter(gap -> gap.post() == DutyPost.GENERAL_DUTY_OFFICER)
            .map(
                gap ->
                    new Found(
                        null,
                        Sentence.of(
                            "Nobody is general duty officer from %s to %s.",
                            words.time(gap.from()), words.time(gap.until())))));
    facts.count(
        GoNoGoFact.POST_GAPS,
        gaps.of(event.code()).stream()
            .filter(gap -> gap.post() != DutyPost.GENERAL_DUTY_OFFICER)
            .map(
                gap ->
                    new Found(
                        null,
                        Sentence.of(
                            "Nobody is on site for %s at the peak from %s to %s.",
                            post(gap.post()), words.time(gap.from()), words.time(gap.until())))));
  }

  private Spoken post(DutyPost post) {
    return language -> messages.getMessage("fact.duty.post." + post, null, language);
  }
}
