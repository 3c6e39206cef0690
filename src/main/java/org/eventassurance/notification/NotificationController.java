package org.eventassurance.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eventassurance.problem.Problem;
import org.eventassurance.security.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over REST; times are ISO-8601 with offset. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "Notifications", description = "Who was told what and why, and what is on its way")
class NotificationController {

  private static final int MOST = 1000;

  private final LedgerViews views;
  private final Resending resending;

  NotificationController(LedgerViews views, Resending resending) {
    this.views = views;
    this.resending = resending;
  }

  @GetMapping
  @Operation(
      summary = "Who is told what and why, the newest first; what waits, what goes out next first",
      description =
          "Everybody who may read events reads what is told about them. What is about no event is"
              + " read by whom it concerns and by administrators.")
  List<NotificationView> search(
      @Parameter(description = "an event's code", example = "double-11-2026")
          @RequestParam(required = false)
          String event,
      @Parameter(description = "a task's id") @RequestParam(required = false) String task,
      @Parameter(description = "the id of the recipient, or of whom they stand in for")
          @RequestParam(required = false)
          String person,
      @Parameter(description = "WAITING, SENT, FAILED or MOOT", example = "FAILED")
          @RequestParam(required = false)
          String state,
      @Parameter(description = "at most so many, up to 1000") @RequestParam(defaultValue = "200")
          int limit,
      Authentication authentication) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "Ask for 1 to %s notifications.", MOST);
    }
    Caller caller = Caller.of(authentication);
    String reader = caller.isAdmin() ? null : caller.id();
    return views.of(new LedgerQuery(event, task, person, state(state), reader, null, limit));
  }

  @PostMapping("/{id}/resend")
  @Operation(
      summary = "Send once more what was sent or could not be delivered",
      description =
          "Only for administrators. It goes out at once as a mail of its own with another"
              + " Message-ID; a step whose task has been done since then becomes moot instead.")
  NotificationView resend(@PathVariable String id, Authentication authentication) {
    return views.of(resending.resend(id, authentication));
  }

  private static State state(String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return Arrays.stream(State.values())
        .filter(state -> state.name().equals(word.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "state",
                    "Use one of %s.",
                    Arrays.stream(State.values()).map(Enum::name).toList()));
  }
}
