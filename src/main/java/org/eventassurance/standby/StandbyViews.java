package org.eventassurance.standby;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eventassurance.language.Words;
import org.springframework.stereotype.Component;

/** Says entries as REST answers them, and as forms and pages take them to be changed. */
@Component
public class StandbyViews {

  private final Clock clock;

  StandbyViews(Clock clock) {
    this.clock = clock;
  }

  StandbyView of(StandbyUse use, boolean withNumbers, Words words) {
    StandbyDraft shown = draft(use.entry());
    return new StandbyView(
        use.entry().id(),
        shown.kind(),
        shown.event(),
        shown.name(),
        shown.person(),
        shown.provides(),
        shown.systems(),
        withNumbers ? shown.channel() : null,
        shown.reserves(),
        shown.confirmedOn(),
        shown.incidentProcess(),
        shown.incidentProcessOn(),
        shown.securityUntil(),
        shown.liabilityUntil(),
        use.entry().postsNeeded(),
        shown.reachableFrom(),
        shown.reachableUntil(),
        shown.quantity(),
        shown.place(),
        shown.contacts().stream()
            .map(
                contact ->
                    new StandbyView.Reached(
                        contact.name(),
                        withNumbers ? contact.phone() : null,
                        withNumbers ? contact.mail() : null))
            .toList(),
        shown.posts(),
        use.confirmation().isPresent(),
        use.gaps().stream()
            .map(gap -> new StandbyView.Missing(words.say(gap.what()), gap.expired()))
            .toList(),
        use.entry().changedBy(),
        local(use.entry().changedAt()));
  }

  /** The entry as one would write it to get it; times in the company's zone. */
  public StandbyDraft draft(StandbyEntry entry) {
    return new StandbyDraft(
        entry.kind(),
        entry.eventCode(),
        entry.name(),
        entry.person(),
        entry.provides(),
        entry.systems(),
        entry.channel(),
        entry.reserves(),
        entry.confirmedOn(),
        entry.incidentProcess(),
        entry.incidentProcessOn(),
        entry.securityUntil(),
        entry.liabilityUntil(),
        entry.postsNeeded(),
        local(entry.reachableFrom()),
        local(entry.reachableUntil()),
        entry.quantity(),
        entry.place(),
        entry.contacts(),
        entry.posts().stream().map(this::post).toList());
  }

  private StandbyDraft.Post post(StaffedPost post) {
    return new StandbyDraft.Post(
        post.person(), post.post(), local(post.startsAt()), local(post.endsAt()));
  }

  private OffsetDateTime local(Instant moment) {
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
