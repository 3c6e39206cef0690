package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The demo")
class DemoModeTest {

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:demo", "jdbc:h2:file:./data/event-assurance;LOCK_TIMEOUT=1"})
  void runs_on_the_embedded_database(String url) {
    assertThat(new DemoMode(url, "127.0.0.1").isOn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://db/event", "jdbc:h2:tcp://db/event", ""})
  void runs_on_no_other_database(String url) {
    assertThat(new DemoMode(url, "").isOn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "192.0.2.7", "no.such.host.invalid"})
  void does_not_start_where_other_machines_could_reach_it(String address) {
    assertThatThrownBy(() -> new DemoMode("jdbc:h2:mem:demo", address))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("server.address is '" + address + "'");
  }

  @Test
  void may_listen_on_any_loopback_address() {
    assertThat(new DemoMode("jdbc:h2:mem:demo", "::1").isOn()).isTrue();
    assertThat(new DemoMode("jdbc:h2:mem:demo", "localhost").isOn()).isTrue();
  }
}
