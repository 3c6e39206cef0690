package org.eventassurance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.eventassurance.organisation.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Settings that could silence every mail are refused at start, with what to do. */
class MailSettingsTest {

  @Test
  void theSendersDomainMakesMessageIdsUnique() {
    assertThat(from("Event Assurance <assurance@example.com>").domain()).isEqualTo("example.com");
    assertThat(from("").domain()).isEqualTo("localhost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Event Assurance", "a@b@c", "a@b\r\nBcc: x@y.z", "<a@b"})
  void aSenderWithoutAnAddressIsRefused(String from) {
    assertThatThrownBy(() -> from(from).sender())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("assurance.mail.from");
  }

  @Test
  void aMailServerNeedsASender() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();

    assertThatThrownBy(
            () ->
                new MailSetup()
                    .outlet(
                        "smtp.example.com",
                        beans.getBeanProvider(JavaMailSenderImpl.class),
                        from(""),
                        Clock.systemUTC()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("from which address");
  }

  @Test
  void linksBeginWithTheAddressOfTheProduct() {
    assertThat(MailSettings.baseUrl("https://assurance.example.com/x/ "))
        .isEqualTo("https://assurance.example.com/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "assurance.example.com", "javascript:alert(1)", "https://", "a b"})
  void whatIsNoWebAddressIsRefused(String baseUrl) {
    assertThatThrownBy(() -> MailSettings.baseUrl(baseUrl))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("assurance.base-url");
  }

  private static MailSettings from(String from) {
    return new MailSettings(from, Path.of("target/mail"), 1);
  }
}
