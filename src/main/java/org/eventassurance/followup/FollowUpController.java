package org.eventassurance.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is followed up of an event, over REST (E26). */
@RestController
@Tag(name = "Follow-ups", description = "Quality issues and actions until they are closed")
@Transactional(readOnly = true)
class FollowUpController {

  private final MajorEvents events;
  private final FollowUpViews views;

  FollowUpController(MajorEvents events, FollowUpViews views) {
    this.events = events;
    this.views = views;
  }

  @GetMapping("/api/events/{code}/follow-ups")
  @Operation(summary = "The quality issues and actions of an event, the oldest first")
  List<FollowUpView> of(@PathVariable String code) {
    events.get(code);
    return views.of(code);
  }
}
