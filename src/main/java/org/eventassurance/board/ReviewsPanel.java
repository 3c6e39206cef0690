package org.eventassurance.board;

import java.util.List;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.review.ReviewStanding;
import org.eventassurance.review.ReviewStandings;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on an event's page which departments have reviewed it, once they are asked to (E30). */
@ControllerAdvice(assignableTypes = EventPage.class)
class ReviewsPanel {

  private final ReviewStandings standings;
  private final MajorEvents events;

  ReviewsPanel(ReviewStandings standings, MajorEvents events) {
    this.standings = standings;
    this.events = events;
  }

  @ModelAttribute
  void reviews(@PathVariable String code, Model model) {
    if (events.find(code).isPresent()) {
      List<ReviewStanding> reviews = standings.of(code);
      boolean begun =
          reviews.stream().anyMatch(review -> review.state() != ReviewStanding.State.PLANNED);
      model.addAttribute("reviews", begun ? reviews : List.of());
    }
  }
}
