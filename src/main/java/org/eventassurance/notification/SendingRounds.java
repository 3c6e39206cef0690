package org.eventassurance.notification;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Lets the sender look once a second for what is due. It works on threads of its own, several where
 * there is much to do: so a mail server that keeps one waiting holds up neither the others nor what
 * else is scheduled.
 */
@Component
class SendingRounds implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(SendingRounds.class);
  private static final int SECONDS_TO_FINISH = 20;

  private final NotificationSender sender;
  private final ExecutorService workers;
  private final Semaphore idle;
  private volatile boolean stopping;

  SendingRounds(NotificationSender sender, MailSettings settings) {
    this.sender = sender;
    this.workers =
        Executors.newFixedThreadPool(
            settings.connections(), new CustomizableThreadFactory("mail-"));
    this.idle = new Semaphore(settings.connections());
  }

  @Scheduled(
      fixedDelayString = "${assurance.mail.tick:PT1S}",
      initialDelayString = "${assurance.mail.tick:PT1S}")
  void begin() {
    if (!stopping && idle.tryAcquire()) {
      workers.execute(this::work);
    }
  }

  private void work() {
    try {
      sender.sendDue(this::goesOn);
    } catch (RuntimeException e) {
      LOG.warn("Mails could not be sent; it is tried again in a moment.", e);
    } finally {
      idle.release();
    }
  }

  /** Whoever finds a full batch calls somebody who is idle to help with the rest. */
  private boolean goesOn() {
    begin();
    return !stopping;
  }

  /** Lets batches that are on their way be noted: what is not would go out twice. */
  @Override
  public void destroy() throws InterruptedException {
    stopping = true;
    workers.shutdown();
    if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      LOG.warn("The mail server keeps us waiting: some mails may go out again later.");
      workers.shutdownNow();
    }
  }
}
