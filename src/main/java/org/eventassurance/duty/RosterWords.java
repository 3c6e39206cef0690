package org.eventassurance.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says posts and what is wrong with a roster, in the reader's language. */
@Component
class RosterWords {

  private final EventWords words;
  private final MessageSource messages;

  RosterWords(EventWords words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /** A post's name. */
  String post(DutyPost post, Locale language) {
    return messages.getMessage("fact.duty.post." + post, null, language);
  }

  /** A moment in the company's zone, to the minute. */
  String time(Instant moment) {
    return words.time(moment);
  }

  /** Several posts' names. */
  Spoken posts(Collection<DutyPost> posts) {
    return language ->
        posts.stream().map(post -> post(post, language)).collect(Collectors.joining(", "));
  }

  /** Whoever has a shift: the person's name, or the outsider as the roster names them. */
  String who(DutyShift shift) {
    return shift.person() == null ? shift.outsider() : words.person(shift.person());
  }

  /** What is wrong. */
  Sentence say(RosterFinding finding) {
    String from = words.time(finding.fromAt());
    String until = words.time(finding.untilAt());
    return switch (finding.kind()) {
      case OFFICER_HOLE ->
          Sentence.of("Nobody is general duty officer from %s to %s.", from, until);
      case OFFICER_HOLE_IN_FREEZE ->
          Sentence.of(
              "Production is frozen, but nobody is general duty officer from %s to %s.",
              from, until);
      case NOT_ON_SITE ->
          Sentence.of(
              "Nobody is on site for %s at the peak from %s to %s.",
              posts(List.of(finding.post())), from, until);
      case TWO_POSTS -> twoPosts(finding, from, until);
      case TWO_EVENTS ->
          Sentence.of(
              "%s is on duty for %s at the same time, first from %s to %s; times in all: %s.",
              person(finding), finding.other(), from, until, finding.amount());
      case TWO_EVENTS_ON_SITE ->
          Sentence.of(
              "%s is to be on site for %s at the same time, first from %s to %s; times in all:"
                  + " %s.",
              person(finding), finding.other(), from, until, finding.amount());
      case TOO_LONG ->
          Sentence.of(
              "%s has too little rest from %s to %s: %s hours of duty in a row.",
              person(finding), from, until, finding.amount());
      case ABSENT ->
          Sentence.of(
              "%s is on duty but away, first from %s to %s; times in all: %s.",
              person(finding), from, until, finding.amount());
      case GONE ->
          Sentence.of(
              "%s is on the roster, but not in the organisation any more: shifts from %s on: %s.",
              finding.person(), from, finding.amount());
    };
  }

  /** A person's name; their id if the organisation has lost them. */
  String person(String id) {
    return words.person(id);
  }

  /** Whether one is on site or remote. */
  String place(boolean onSite, Locale language) {
    return messages.getMessage(
        "duty.place." + (onSite ? DutyPlace.ON_SITE : DutyPlace.REMOTE), null, language);
  }

  private Sentence twoPosts(RosterFinding finding, String from, String until) {
    return Sentence.of(
        "%s is at several posts at once (%s), first from %s to %s; times in all: %s.",
        person(finding),
        posts(List.of(finding.post(), DutyPost.valueOf(finding.other()))),
        from,
        until,
        finding.amount());
  }

  private String person(RosterFinding finding) {
    return words.person(finding.person());
  }
}
