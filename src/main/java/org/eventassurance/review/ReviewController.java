package org.eventassurance.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the departments are with their reviews of an event, over REST (E30). */
@RestController
@Tag(name = "Reviews", description = "What departments find when they look back on an event")
class ReviewController {

  private final ReviewStandings standings;

  ReviewController(ReviewStandings standings) {
    this.standings = standings;
  }

  @GetMapping("/api/events/{code}/reviews")
  @Operation(
      summary = "Which departments have reviewed an event, and which still have to by when",
      description = "What they found in full is in the summary report.")
  List<ReviewStanding> of(@PathVariable String code) {
    return standings.of(code);
  }
}
