package org.eventassurance.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.eventassurance.archive.Dossier.Mail;

/**
 * What a report says of an event's mails, read in one go: they are many.
 *
 * @param all how many there are
 */
record MailCount(long all, List<Tally> kinds, List<Tally> states, Excerpt<Mail> undelivered) {

  private static final int MOST_SHOWN = 60;

  static MailCount of(Collection<Mail> mails) {
    TreeMap<String, Long> kinds = new TreeMap<>();
    TreeMap<String, Long> states = new TreeMap<>();
    List<Mail> undelivered = new ArrayList<>();
    mails.forEach(
        mail -> {
          kinds.merge(mail.kind(), 1L, Long::sum);
          states.merge(mail.state(), 1L, Long::sum);
          if (mail.state().equals("FAILED")) {
            undelivered.add(mail);
          }
        });
    return new MailCount(
        states.values().stream().mapToLong(Long::longValue).sum(),
        tallies(kinds),
        tallies(states),
        Excerpt.of(undelivered.stream(), MOST_SHOWN));
  }

  private static List<Tally> tallies(TreeMap<String, Long> numbers) {
    return numbers.entrySet().stream()
        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
        .toList();
  }
}
