package org.eventassurance.alert;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * Reads what an Alertmanager sends to a webhook, version 4, and notes what is wrong with it. Fields
 * that it does not know are ignored, as the format wants it.
 */
final class NotificationReader {

  /** As many bytes as a message may have. */
  static final int LARGEST = 4 << 20;

  private static final String BODY = "body";
  private static final String VERSION = "4";
  private static final String FIRING = "firing";
  private static final String RESOLVED = "resolved";
  private static final String ENDS_AT = "endsAt";
  private static final int MOST_LABELS = 200;
  private static final int LONGEST_LABEL = 1000;
  private static final int MOST_ERRORS = 10;
  private static final Pattern FINGERPRINT = Pattern.compile("\\w{1,64}");
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final List<FieldError> errors = new ArrayList<>();

  private NotificationReader() {}

  /**
   * Reads a request's body. Of one that is too large the rest is taken in, within bounds: else the
   * sender would see a broken connection and not the answer.
   *
   * @throws Problem 400 or 413 naming what to mend
   */
  static Notification read(InputStream body) {
    try {
      byte[] message = body.readNBytes(LARGEST + 1);
      if (message.length > LARGEST) {
        body.skip(8L * LARGEST);
        throw Problem.tooLarge(
            BODY,
            "The message is larger than 4 MiB: set 'max_alerts' in Alertmanager's webhook, or"
                + " group alerts by fewer of them.");
      }
      return new NotificationReader().notification(JSON.readTree(message));
    } catch (JacksonException nonsense) {
      throw Problem.invalid(BODY, "Send the JSON that Alertmanager sends to a webhook.");
    } catch (IOException broken) {
      throw Problem.invalid(BODY, "Send the message whole: its end is missing.");
    }
  }

  private Notification notification(JsonNode message) {
    if (!message.isObject()) {
      throw Problem.invalid(BODY, "Send the JSON that Alertmanager sends to a webhook.");
    }
    if (!VERSION.equals(message.path("version").asText())) {
      refuse("version", "Send version \"4\" of Alertmanager's webhook: there is no other yet.");
    }
    status(message, "");
    Notification notification =
        new Notification(
            text(message, "", "groupKey"),
            Math.max(0, message.path("truncatedAlerts").asLong()),
            alerts(message.path("alerts")));
    Problem.refuseAny(errors);
    return notification;
  }

  private List<ReceivedAlert> alerts(JsonNode list) {
    if (!list.isArray() || list.isEmpty()) {
      refuse("alerts", "Send a list with at least one alert.");
    }
    Map<String, ReceivedAlert> alerts = new LinkedHashMap<>();
    for (int i = 0; i < list.size() && errors.size() < MOST_ERRORS; i++) {
      ReceivedAlert alert = alert(list.get(i), "alerts[%d].".formatted(i));
      alerts.put(alert.fingerprint(), alert);
    }
    return List.copyOf(alerts.values());
  }

  private ReceivedAlert alert(JsonNode alert, String path) {
    String fingerprint = text(alert, path, "fingerprint");
    if (!fingerprint.isEmpty() && !FINGERPRINT.matcher(fingerprint).matches()) {
      refuse(path + "fingerprint", "Send at most 64 letters and digits.");
    }
    boolean firing = status(alert, path);
    Map<String, String> labels = texts(alert, path, "labels");
    if (alert.path("labels").isEmpty()) {
      refuse(path + "labels", "Send the alert's labels: they say what it is about.");
    }
    return new ReceivedAlert(
        fingerprint,
        firing,
        labels,
        texts(alert, path, "annotations"),
        time(alert, path, "startsAt"),
        firing ? Optional.empty() : Optional.of(time(alert, path, ENDS_AT)));
  }

  private boolean status(JsonNode of, String path) {
    String status = text(of, path, "status");
    if (!status.isEmpty() && !status.equals(FIRING) && !status.equals(RESOLVED)) {
      refuse(path + "status", "Send firing or resolved.");
    }
    return !status.equals(RESOLVED);
  }

  private Instant time(JsonNode of, String path, String field) {
    String text = text(of, path, field);
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
        return time;
      }
      refuse(path + field, "Send a time between the years 2000 and 2199.");
    } catch (DateTimeParseException unreadable) {
      if (!text.isEmpty()) {
        refuse(path + field, "Send a time with its offset, such as 2026-11-11T20:00:00+08:00.");
      }
    }
    return EARLIEST;
  }

  private Map<String, String> texts(JsonNode of, String path, String field) {
    JsonNode given = of.path(field);
    Map<String, String> texts = new LinkedHashMap<>();
    if (!given.isObject()) {
      if (!given.isMissingNode() && !given.isNull()) {
        refuse(path + field, "Send a JSON object of texts.");
      }
    } else if (given.size() > MOST_LABELS) {
      refuse(path + field, "Send at most %s of them, not %s.", MOST_LABELS, given.size());
    } else {
      given
          .properties()
          .forEach(
              entry -> {
                String name = path + field + "." + ShortText.of(entry.getKey(), MOST_LABELS);
                if (!entry.getValue().isTextual()) {
                  refuse(name, "Send a text.");
                }
                texts.put(clean(name, entry.getKey()), clean(name, entry.getValue().asText()));
              });
    }
    return texts;
  }

  /** A text that must be there; what is too long for its use is cut. */
  private String text(JsonNode of, String path, String field) {
    JsonNode given = of.path(field);
    if (!given.isTextual() || given.asText().isBlank()) {
      refuse(path + field, "Send this field: a text that is not empty.");
      return "";
    }
    return withoutNul(path + field, given.asText());
  }

  private String clean(String path, String text) {
    return ShortText.of(withoutNul(path, text), LONGEST_LABEL);
  }

  /** No database keeps the character NUL. */
  private String withoutNul(String path, String text) {
    if (text.indexOf('\0') >= 0) {
      refuse(path, "Leave the character NUL out.");
    }
    return text;
  }

  private void refuse(String field, String message, Object... arguments) {
    if (errors.size() < MOST_ERRORS) {
      errors.add(new FieldError(field, message, arguments));
    }
  }
}
