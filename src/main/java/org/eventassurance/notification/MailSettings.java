package org.eventassurance.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Path;
import org.eventassurance.organisation.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent, as configured under {@code assurance.mail}.
 *
 * @param from the sender's address, such as {@code Event Assurance <assurance@example.com>}; needed
 *     as soon as there is a mail server
 * @param folder where mails lie as files while there is no mail server
 * @param connections how many mails are on their way at once from this node
 */
@ConfigurationProperties("assurance.mail")
record MailSettings(
    @DefaultValue("") String from,
    @DefaultValue("./data/mail") Path folder,
    @DefaultValue("3") int connections) {

  private static final String FROM_IN_FOLDER = "Event Assurance <event-assurance@localhost>";

  /**
   * The sender's address.
   *
   * @throws InvalidConfigurationException if it is no address
   */
  InternetAddress sender() {
    try {
      InternetAddress address = new InternetAddress(from.isBlank() ? FROM_IN_FOLDER : from, true);
      if (!address.getAddress().contains("@")) {
        throw malformed(null);
      }
      return address;
    } catch (AddressException malformed) {
      throw malformed(malformed);
    }
  }

  private InvalidConfigurationException malformed(AddressException reason) {
    return new InvalidConfigurationException(
        "assurance.mail.from is '%s', which is no e-mail address.".formatted(from),
        "Let it be an address such as Event Assurance <assurance@example.com>.",
        reason);
  }

  /** What stands behind the @ of the sender's address, and of every Message-ID. */
  String domain() {
    String address = sender().getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /**
   * The product's address as people reach it.
   *
   * @throws InvalidConfigurationException if it is none
   */
  static String baseUrl(String setting) {
    String trimmed = setting.strip().replaceAll("/+$", "");
    if (!isWebAddress(trimmed)) {
      throw new InvalidConfigurationException(
          "assurance.base-url is '%s', which is no web address.".formatted(setting),
          "Let it be the address under which people reach the product, such as"
              + " https://assurance.example.com.");
    }
    return trimmed;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && uri.getScheme().matches("https?");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
