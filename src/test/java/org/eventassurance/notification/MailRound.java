package org.eventassurance.notification;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes what the running product has to tell to a real mail server, instead of to its folder. */
public final class MailRound {

  private MailRound() {}

  /**
   * A sender of the product's own ledger.
   *
   * @param product its beans
   */
  public static NotificationSender to(
      GreenMail mails, BeanFactory product, ApplicationEventPublisher events) {
    Clock clock = product.getBean("clock", Clock.class);
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(mails.getSmtp().getPort());
    return new NotificationSender(
        product.getBean(Ledger.class),
        product.getBean(Situations.class),
        product.getBean(Composer.class),
        new MailServer(server, new Envelopes(product.getBean(MailSettings.class).sender(), clock)),
        product.getBean(MailMetrics.class),
        events,
        product.getBean(PlatformTransactionManager.class),
        clock);
  }
}
