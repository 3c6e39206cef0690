package org.eventassurance.notification;

import java.util.List;

/** Where mails leave the product. */
interface Outlet {

  /** Begins to send, on one connection as long as that holds. */
  Delivery open();

  /** Mails that go out one after the other. */
  interface Delivery extends AutoCloseable {

    /**
     * Sends the mails; one that fails doesn't keep the others.
     *
     * @return what became of each, in their order
     */
    List<Outcome> send(List<Mail> mails);

    @Override
    void close();
  }

  /** What became of a mail. */
  enum Fate {
    SENT,
    /** This mail did not go out now; it may later. */
    DEFERRED,
    /** This mail will never be taken. */
    REFUSED,
    /** No mail goes out at present. */
    UNREACHABLE
  }

  /**
   * What became of a mail, and why.
   *
   * @param words those of the server; empty where all went well
   */
  record Outcome(Fate fate, String words) {

    static final Outcome SENT = new Outcome(Fate.SENT, "");

    static Outcome of(Fate fate, Exception reason) {
      String words = words(reason);
      Throwable cause = reason.getCause();
      return new Outcome(
          fate, cause == null || cause == reason ? words : words + " (" + words(cause) + ")");
    }

    private static String words(Throwable reason) {
      return reason.getMessage() == null
          ? reason.getClass().getSimpleName()
          : reason.getMessage().strip();
    }
  }
}
