package org.eventassurance.timeline;

import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.Tellings;
import org.eventassurance.notification.ToldAlike;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what people were told of an event: once for all who were told the same. */
@Component
class MailTimeline implements TimelineSource {

  private final Tellings tellings;
  private final MessageSource messages;

  MailTimeline(Tellings tellings, MessageSource messages) {
    this.tellings = tellings;
    this.messages = messages;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return tellings.of(eventCode).stream().map(this::entry).toList();
  }

  private TimelineEntry entry(ToldAlike told) {
    return new TimelineEntry(
        told.at(),
        isEscalation(told) ? TimelineKind.TASK : TimelineKind.MAIL,
        told.lost() == 0
            ? Sentence.of("%s: %s (to %s people)", kind(told), told.what(), told.people())
            : Sentence.of(
                "%s: %s (to %s people, of whom %s could not be reached)",
                kind(told), told.what(), told.people(), told.lost()),
        "",
        "",
        told.taskId().isEmpty() ? "" : "task/" + told.taskId());
  }

  private static boolean isEscalation(ToldAlike told) {
    return told.kind() == Kind.ESCALATION || told.kind() == Kind.PHASE_OVERDUE;
  }

  private Spoken kind(ToldAlike told) {
    return language -> messages.getMessage("told.kind." + told.kind(), null, language);
  }
}
