package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Name;
import org.eventassurance.organisation.Organisation;
import org.junit.jupiter.api.Test;

class NamesTest {

  private final Organisation company =
      new Organisation(
          List.of(
              department("live", "Live Commerce", "直播电商业务部", "business"),
              department("flash", "Flash Sale", "大秒业务部", "business"),
              department("payment", "Payment", "支付部", "payment")),
          List.of());

  @Test
  void aCandidateGroupIsADepartmentOrAllThatHaveTheRole() {
    assertThat(names(Locale.ENGLISH).department("payment")).isEqualTo("Payment");
    assertThat(names(Locale.ENGLISH).department("business")).isEqualTo("Live Commerce, Flash Sale");
    assertThat(names(Locale.CHINESE).department("business")).isEqualTo("直播电商业务部、大秒业务部");
  }

  @Test
  void aPhaseThatAnOwnerHasDrawnIsCalledByItsId() {
    assertThat(names(Locale.CHINESE).phase("load-test")).isEqualTo("压测");
    assertThat(names(Locale.CHINESE).phase("dress-rehearsal")).isEqualTo("dress-rehearsal");
  }

  @Test
  void whatHasNoNameIsCalledByItsId() {
    assertThat(names(Locale.ENGLISH).department("commander")).isEqualTo("commander");
    assertThat(names(Locale.ENGLISH).people(List.of("who", "left"))).isEqualTo("who, left");
    assertThat(names(Locale.ENGLISH).system("gone")).isEqualTo("gone");
  }

  private Names names(Locale language) {
    return new Names(company, mock(ServiceCatalogue.class), Messages.bundled(), language);
  }

  private static Department department(String id, String en, String zh, String role) {
    return new Department(id, new Name(en, zh), "head-office", Set.of(role), "a", "b", List.of());
  }
}
