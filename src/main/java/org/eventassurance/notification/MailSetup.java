package org.eventassurance.notification;

import java.time.Clock;
import org.eventassurance.language.Dictionary;
import org.eventassurance.organisation.InvalidConfigurationException;
import org.eventassurance.organisation.OrganisationDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** How mails are written, and where they leave the product. */
@Configuration
class MailSetup {

  private static final Logger LOG = LoggerFactory.getLogger(MailSetup.class);

  @Bean
  Composer composer(
      OrganisationDirectory organisation,
      Dictionary dictionary,
      MessageSource messages,
      Clock clock,
      MailSettings settings,
      @Value("${assurance.base-url}") String baseUrl) {
    return new Composer(
        organisation,
        dictionary,
        messages,
        clock,
        MailSettings.baseUrl(baseUrl),
        settings.domain());
  }

  /**
   * The mail server if one is named, else a folder.
   *
   * @throws InvalidConfigurationException if there is a mail server, but no address to write from
   */
  @Bean
  Outlet outlet(
      @Value("${spring.mail.host:}") String host,
      ObjectProvider<JavaMailSenderImpl> server,
      MailSettings settings,
      Clock clock) {
    Envelopes envelopes = new Envelopes(settings.sender(), clock);
    if (!StringUtils.hasText(host)) {
      LOG.info(
          "There is no spring.mail.host: mails become files in {}.",
          settings.folder().toAbsolutePath().normalize());
      return new MailFolder(settings.folder(), envelopes, clock);
    }
    if (settings.from().isBlank()) {
      throw new InvalidConfigurationException(
          "spring.mail.host names a mail server, but nobody says from which address mails come.",
          "Set assurance.mail.from to an address that the server lets you send from, such as Event"
              + " Assurance <assurance@example.com>.");
    }
    return new MailServer(server.getObject(), envelopes);
  }
}
