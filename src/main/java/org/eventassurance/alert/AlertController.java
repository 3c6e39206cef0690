package org.eventassurance.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Readers;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Alerts over REST. Alertmanager drops a message that is answered with 4xx, and sends it again
 * after 5xx: only what will never be taken is refused with 4xx.
 */
@RestController
@Tag(name = "Alerts", description = "What Alertmanager tells, and what became of it")
class AlertController {

  private static final int MOST_ALERTS_OF_A_GROUP = 20;
  private static final Set<String> MAY_SEE_IGNORED =
      Set.of("ROLE_ADMIN", "GROUP_sre", "GROUP_leadership", "GROUP_commander", "SCOPE_events-read");

  private final AlertDesk desk;
  private final Alerts alerts;
  private final AlertGroups groups;
  private final IgnoredAlerts ignored;
  private final MajorEvents events;
  private final Readers readers;
  private final Dictionary dictionary;
  private final Clock clock;

  AlertController(
      AlertDesk desk,
      Alerts alerts,
      AlertGroups groups,
      IgnoredAlerts ignored,
      MajorEvents events,
      Readers readers,
      Dictionary dictionary,
      Clock clock) {
    this.desk = desk;
    this.alerts = alerts;
    this.groups = groups;
    this.ignored = ignored;
    this.events = events;
    this.readers = readers;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @PostMapping("/api/alerts/alertmanager")
  @Operation(
      summary = "Take a message of Alertmanager's webhook, version 4",
      description =
          "A group of alerts that a live event is concerned by gets one incident, which later"
              + " messages keep up to date. All other alerts are acknowledged and ignored with a"
              + " reason. At most 4 MiB.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"))))
  Taken take(HttpServletRequest request, Authentication caller) throws IOException {
    Words words = words(caller);
    return new Taken(
        desk.take(NotificationReader.read(request.getInputStream()), caller.getName()).stream()
            .map(outcome -> TakenAlert.of(outcome, words))
            .toList());
  }

  @GetMapping("/api/events/{code}/alerts")
  @Operation(summary = "The groups of alerts that concern an event, with their incidents")
  List<AlertGroupView> ofEvent(@PathVariable String code) {
    List<AlertGroup> found = alerts.of(events.get(code).code());
    Map<Long, List<KnownAlert>> some =
        groups.alerts(found.stream().map(AlertGroup::id).toList(), MOST_ALERTS_OF_A_GROUP);
    return found.stream()
        .map(
            group ->
                AlertGroupView.of(group, some.getOrDefault(group.id(), List.of()), clock.getZone()))
        .toList();
  }

  @GetMapping("/api/alerts/ignored")
  @Operation(summary = "Alerts that were acknowledged and ignored, and why")
  List<IgnoredView> ignored(Authentication caller) {
    if (caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .noneMatch(MAY_SEE_IGNORED::contains)) {
      throw Problem.denied("Only SRE, commanders and the leadership see what was ignored.");
    }
    Words words = words(caller);
    return ignored.all().stream().map(one -> view(one, words)).toList();
  }

  private IgnoredView view(IgnoredAlerts.Ignored one, Words words) {
    return new IgnoredView(
        one.name(),
        one.reason(),
        words.say(one.why()),
        one.alerts(),
        one.firstSeenAt().atZone(clock.getZone()).toOffsetDateTime(),
        one.lastSeenAt().atZone(clock.getZone()).toOffsetDateTime(),
        one.labels());
  }

  private Words words(Authentication caller) {
    return dictionary.in(readers.languageOf(caller.getName()));
  }

  /** What became of a message. */
  record Taken(List<TakenAlert> alerts) {}

  /**
   * What became of one alert.
   *
   * @param event the event that it concerns; left out if it was ignored
   * @param incident its incident; left out if it was ignored
   * @param reason why it was ignored; left out if it was not
   * @param why in words
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TakenAlert(
      String fingerprint,
      Outcome.Result result,
      String event,
      Long incident,
      IgnoredReason reason,
      String why) {

    private static TakenAlert of(Outcome outcome, Words words) {
      return new TakenAlert(
          outcome.alert().fingerprint(),
          outcome.result(),
          outcome.eventCode().orElse(null),
          outcome.incidentId().orElse(null),
          outcome.ignored().orElse(null),
          words.say(outcome.why()));
    }
  }

  /**
   * Alerts of one name that were ignored for the same reason.
   *
   * @param labels those of the last one
   */
  record IgnoredView(
      String name,
      IgnoredReason reason,
      String why,
      long alerts,
      OffsetDateTime firstSeenAt,
      OffsetDateTime lastSeenAt,
      String labels) {}
}
