package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The admin's account")
class AdminAccountTest {

  private static final DemoMode DEMO = new DemoMode("jdbc:h2:mem:test", "127.0.0.1");
  private static final DemoMode NO_DEMO = new DemoMode("jdbc:postgresql:any", "0.0.0.0");

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "root", "Root"})
  void needs_a_password_of_its_own_on_a_real_database(String password) {
    assertThatThrownBy(() -> new AdminAccount(NO_DEMO, "root", password))
        .isInstanceOfSatisfying(
            InvalidConfigurationException.class,
            refusal -> assertThat(refusal.action()).startsWith("Set assurance.admin.password"));
  }

  @Test
  void has_the_password_that_is_set() {
    assertThat(new AdminAccount(NO_DEMO, "root", "correct horse").password())
        .isEqualTo("correct horse");
  }

  @Test
  void has_its_id_for_a_password_in_the_demo() {
    assertThat(new AdminAccount(DEMO, "admin", "").password()).isEqualTo("admin");
  }

  @Test
  void needs_an_id_that_the_engine_takes() {
    assertThatThrownBy(() -> new AdminAccount(NO_DEMO, "the admin", "correct horse"))
        .hasMessageContaining("assurance.admin.id is 'the admin'");
  }
}
