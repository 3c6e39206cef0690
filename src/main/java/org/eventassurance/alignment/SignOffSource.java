package org.eventassurance.alignment;

import java.util.Objects;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.alignment.SignOff.Answer;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** What the departments answered in the joint sign-off (E21). */
@Component
class SignOffSource implements FactSource {

  private final EventWords words;

  SignOffSource(EventWords words) {
    this.words = words;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    facts.count(
        GoNoGoFact.SIGN_OFFS_MISSING,
        event.departments().stream()
            .filter(department -> round.signOffOf(department).isEmpty())
            .map(
                department ->
                    new Found(
                        department,
                        Sentence.of(
                            "%s has not answered in the joint sign-off.",
                            words.spokenDepartment(department)))));
    facts.count(
        GoNoGoFact.SIGN_OFFS_REFUSED,
        round.answers(Answer.REFUSED).map(it -> found("%s refuses to sign off: %s", it)));
    facts.count(
        GoNoGoFact.SIGN_OFFS_WITH_RESERVATION,
        round
            .answers(Answer.SIGNED_WITH_RESERVATION)
            .map(it -> found("%s signs with a reservation: %s", it)));
  }

  private Found found(String english, SignOff signOff) {
    return new Found(
        signOff.department(),
        Sentence.of(
            english,
            words.spokenDepartment(signOff.department()),
            Objects.requireNonNullElse(signOff.reason(), "")));
  }
}
