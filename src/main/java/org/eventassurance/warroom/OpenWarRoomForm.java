package org.eventassurance.warroom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** The form in which quality assurance arranges the war room and calls people into it (E5, E23). */
@Component
class OpenWarRoomForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "open-war-room";
  static final String PLACE = "warRoomPlace";
  static final String LINK = "warRoomLink";
  static final String HOST = "warRoomHost";
  static final String PEOPLE = "warRoomPeople";
  static final String READY = "warRoomReady";

  private final WarRooms rooms;
  private final WarRoomTable table;
  private final WarRoomGuests guests;
  private final MajorEvents events;
  private final EventWords words;
  private final Dictionary dictionary;

  OpenWarRoomForm(
      WarRooms rooms,
      WarRoomTable table,
      WarRoomGuests guests,
      MajorEvents events,
      EventWords words,
      Dictionary dictionary) {
    this.rooms = rooms;
    this.table = table;
    this.guests = guests;
    this.events = events;
    this.words = words;
    this.dictionary = dictionary;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public boolean serves(String formId) {
    return FORM.equals(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    WarRoomTime time = time(businessKey).orElse(null);
    if (time != null) {
      facts.put("warRoomTime", shown(time, reason(event, language)));
      facts.put(PEOPLE, guests.of(event, time.opensAt(), time.closesAt()));
      guests.host(event, time.opensAt()).ifPresent(host -> facts.put(HOST, host));
    }
    rooms.of(businessKey).stream()
        .filter(room -> room.arrangedAt().isPresent())
        .findFirst()
        .ifPresent(
            before -> {
              facts.put(PLACE, before.place());
              facts.put(LINK, before.link());
            });
    return facts;
  }

  private Optional<WarRoomTime> time(String eventCode) {
    return rooms
        .current(eventCode)
        .map(
            room ->
                new WarRoomTime(
                    room.opensAt(),
                    room.opensAt(),
                    room.beginsAt(),
                    room.endsAt(),
                    room.closesAt()))
        .or(() -> rooms.next(eventCode));
  }

  private Map<String, String> shown(WarRoomTime time, String reason) {
    return Map.of(
        "opensAt", words.time(time.opensAt()),
        "beginsAt", words.time(time.beginsAt()),
        "endsAt", words.time(time.endsAt()),
        "closesAt", words.time(time.closesAt()),
        "reason", reason);
  }

  private String reason(MajorEvent event, Locale language) {
    return dictionary.in(language).say(Sentence.of(table.of(event).reason()));
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    String link = submission.text(LINK);
    if (!link.isEmpty() && !isSafe(link)) {
      throw Problem.invalid(
          LINK,
          "Give an address that begins with https://, such as https://meet.example/war-room.");
    }
    return Map.of();
  }

  /** Only what a browser opens without a warning, and without a password in it. */
  private static boolean isSafe(String link) {
    try {
      URI address = new URI(link);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  @Override
  public void keep(Submission submission) {
    rooms.arrange(
        submission.businessKey(),
        new Arrangement(
            submission.text(PLACE),
            submission.textOrNull(LINK),
            submission.text(HOST),
            people(submission),
            submission.texts(READY),
            submission.personId()));
  }

  /** Whoever leads the room is called as well. */
  private static List<String> people(Submission submission) {
    List<String> people = new ArrayList<>(submission.texts(PEOPLE));
    if (!people.contains(submission.text(HOST))) {
      people.add(submission.text(HOST));
    }
    return people;
  }
}
