package org.eventassurance.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.eventassurance.archive.Dossier.Mail;
import org.eventassurance.language.Sentence;

/**
 * The ledger of an event's mails, the oldest first. It is read page by page while somebody goes
 * through it: an event may have any number of mails, and they are never in memory all at once.
 */
final class ToldMails extends AbstractCollection<Mail> {

  private static final int PAGE = 500;

  private static final String PAGES =
      """
      select n.id, n.scheduled_at, n.kind, n.recipient, n.on_behalf_of, n.message, n.reason,
        n.state, n.sent_at, n.task_id, n.remark, t.name_
      from notification n left join act_hi_taskinst t on t.id_ = n.task_id
      where n.event_code = :event
        and (n.scheduled_at > :at or (n.scheduled_at = :at and n.id > :id))
      order by n.scheduled_at, n.id
      fetch first :limit rows only
      """;

  private final EventRows rows;
  private final String eventCode;

  ToldMails(EventRows rows, String eventCode) {
    this.rows = rows;
    this.eventCode = eventCode;
  }

  @Override
  public int size() {
    return rows.list(
            "select count(*) as mails from notification where event_code = :event",
            eventCode,
            row -> (int) row.number("mails"))
        .get(0);
  }

  @Override
  public Iterator<Mail> iterator() {
    return new Pages();
  }

  private List<Mail> page(Instant at, String id) {
    return rows.page(
        PAGES,
        eventCode,
        statement ->
            statement.param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).param("limit", PAGE),
        ToldMails::mail);
  }

  private static Mail mail(Row row) throws SQLException {
    List<Sentence> message = row.sentences("message");
    return new Mail(
        row.text("id"),
        row.moment("scheduled_at"),
        row.text("kind"),
        row.text("recipient"),
        row.text("on_behalf_of"),
        message.isEmpty() ? Sentence.of(row.words("name_")) : message.get(0),
        row.sentence("reason"),
        row.text("state"),
        row.moment("sent_at"),
        row.text("task_id"),
        row.words("remark"));
  }

  /** Goes on behind the last mail of each page; a page that is not full is the last one. */
  private final class Pages implements Iterator<Mail> {

    private List<Mail> page = ToldMails.this.page(Instant.EPOCH, "");
    private int next;

    @Override
    public boolean hasNext() {
      if (next == PAGE) {
        Mail last = page.get(PAGE - 1);
        page = ToldMails.this.page(last.at(), last.id());
        next = 0;
      }
      return next < page.size();
    }

    @Override
    public Mail next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }
}
