package org.eventassurance.watch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.OpenPoint;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the watch over an event, and hands over what is still open (E22, E26). */
@Service
@Transactional
public class WatchClosings {

  private static final int LONGEST = 2000;

  private final WatchClosingRepository closings;
  private final StillOpen stillOpen;
  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;
  private final Dictionary dictionary;
  private final Locale language;
  private final Clock clock;

  WatchClosings(
      WatchClosingRepository closings,
      StillOpen stillOpen,
      Announcements announcements,
      Addressees addressees,
      EventWords words,
      Dictionary dictionary,
      @Value("${assurance.language}") Locale language,
      Clock clock) {
    this.closings = closings;
    this.stillOpen = stillOpen;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
    this.dictionary = dictionary;
    this.language = language;
    this.clock = clock;
  }

  /** How the watch over an event was closed; empty as long as it is not. */
  @Transactional(readOnly = true)
  public Optional<WatchClosing> of(String eventCode) {
    return closings.findFirstByEventCodeOrderByIdDesc(eventCode);
  }

  /**
   * Closes the watch, with what is open at this moment.
   *
   * @param handedOverTo the person who goes on with it, or null if nothing is open
   */
  void close(String eventCode, String by, String handedOverTo, String note) {
    List<OpenPoint> open = stillOpen.of(eventCode);
    closings.save(
        new WatchClosing(
            null,
            eventCode,
            by,
            clock.instant(),
            handedOverTo,
            note,
            open.stream().map(this::kept).toList()));
    if (handedOverTo != null) {
      tell(eventCode, by, handedOverTo, note, open);
    }
  }

  private WatchLeftover kept(OpenPoint point) {
    Words spoken = dictionary.in(language);
    String what = spoken.say(point.what());
    return new WatchLeftover(
        point.kind(),
        what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…",
        point.since(),
        point.reference());
  }

  private void tell(
      String eventCode, String by, String receiver, String note, List<OpenPoint> open) {
    List<Sentence> details = new ArrayList<>();
    details.add(Sentence.of("%s hands it over to you: %s", words.person(by), note));
    open.forEach(point -> details.add(Sentence.of("- %s", point.what())));
    announcements.tell(
        new Announcement(
            Kind.WATCH,
            eventCode,
            Sentence.of("The watch is over: you take over what is still open"),
            details,
            true),
        addressees.person(receiver, Sentence.of("You were named as the one who goes on with it.")));
  }
}
