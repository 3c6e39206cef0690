package org.eventassurance.board;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eventassurance.board.RunningDiagrams.Diagram;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * An event on the war room's wall, and on the phone of whoever is not there: read from five metres,
 * refreshed by itself (E22, E24).
 */
@Controller
@RequestMapping("/events/{code}/wall")
class WallPage {

  private static final String PAGE = "wall";

  private final WallViews views;
  private final RunningDiagrams diagrams;
  private final MajorEvents events;
  private final MessageSource messages;

  WallPage(WallViews views, RunningDiagrams diagrams, MajorEvents events, MessageSource messages) {
    this.views = views;
    this.diagrams = diagrams;
    this.events = events;
    this.messages = messages;
  }

  @GetMapping
  String show(@PathVariable String code, Locale language, Model model) {
    WallView wall = views.of(code, language);
    model.addAttribute("wall", wall);
    model.addAttribute(
        "clocks",
        new WallDigits(
            wall.now().toZonedDateTime(), messages.getMessage("wall.days", null, language)));
    return PAGE;
  }

  /** The facts alone: the diagrams stay, and only their tokens move. */
  @GetMapping(headers = "HX-Request")
  String refresh(@PathVariable String code, Locale language, Model model) {
    return show(code, language, model) + " :: facts";
  }

  /** Which processes run, and where in them the event stands. */
  @GetMapping(path = "/diagrams", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Diagram> diagrams(@PathVariable String code, Locale language) {
    return diagrams.of(events.get(code).code(), language);
  }

  /** One of these processes as it was drawn; a version never changes. */
  @GetMapping(path = "/diagrams/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<String> diagram(
      @PathVariable String code, @PathVariable String definition, Locale language) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(diagrams.xml(code, definition, language));
  }
}
