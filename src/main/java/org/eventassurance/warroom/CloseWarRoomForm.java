package org.eventassurance.warroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/**
 * The form in which quality assurance closes the war room: it comes with those who said that they
 * came, or, where nobody did, with those who were invited (E23).
 */
@Component
class CloseWarRoomForm implements FormFacts, SubmissionKeeper {

  static final String FORM = "close-war-room";
  static final String PEOPLE = "warRoomWereThere";
  static final String NOTES = "warRoomNotes";

  private final WarRooms rooms;
  private final EventWords words;

  CloseWarRoomForm(WarRooms rooms, EventWords words) {
    this.rooms = rooms;
    this.words = words;
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
    Map<String, Object> facts = new LinkedHashMap<>();
    Optional<WarRoom> current = rooms.current(businessKey);
    List<WarRoomPresence> presence = current.map(rooms::presence).orElseGet(List::of);
    facts.put("warRoom", current.map(this::shown).orElseGet(Map::of));
    facts.put("warRoomPresence", presence.stream().map(this::shown).toList());
    facts.put(
        PEOPLE,
        presence.isEmpty()
            ? current.map(WarRoom::invited).orElseGet(List::of)
            : presence.stream().map(WarRoomPresence::person).distinct().toList());
    return facts;
  }

  private Map<String, String> shown(WarRoom room) {
    return Map.of(
        "place", room.place(),
        "opensAt", words.time(room.opensAt()),
        "beginsAt", words.time(room.beginsAt()),
        "endsAt", words.time(room.endsAt()));
  }

  private Map<String, String> shown(WarRoomPresence stay) {
    return Map.of(
        "person", words.person(stay.person()),
        "cameAt", words.time(stay.cameAt()),
        "leftAt", words.time(stay.leftAt()));
  }

  @Override
  public void keep(Submission submission) {
    rooms.close(
        submission.businessKey(),
        submission.texts(PEOPLE),
        submission.textOrNull(NOTES),
        submission.personId());
  }
}
