package org.eventassurance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.OwnersTranslations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Which figures the shipped table asks for, and what a table may say. */
@Tag("E28")
class OperatingFiguresTableTest {

  private static final DecisionFile SHIPPED = DecisionFile.of("operating-figures");

  @Test
  void everyBusinessAndPaymentDepartmentReportsParticipantsOrdersAndOnlineUsers() {
    for (String role : new String[] {"business", "payment"}) {
      assertThat(SHIPPED.answer(Map.of("role", role, "eventKind", "PROMOTION")))
          .extracting(row -> row.get("id"))
          .startsWith("participants", "peakOnlineUsers", "orders", "peakOrdersPerMinute");
    }
    assertThat(SHIPPED.answer(Map.of("role", "payment", "eventKind", "LIVE_STREAM")))
        .extracting(row -> row.get("id"))
        .contains("paymentSuccessPercent")
        .doesNotContain("viewers");
  }

  @Test
  void aWordThatTheTableMayNotHoldIsNamed() {
    assertThat(refusal("id", "Orders 2")).contains("begins with a small letter");
    assertThat(refusal("id", "orders2")).isNull();
    assertThat(refusal("required", "perhaps")).isEqualTo("one of yes, no");
    assertThat(refusal("forecast", "peakQps"))
        .isEqualTo("one of onlineUsers, orders, ordersPerMinute, or nothing");
    assertThat(refusal("forecast", "")).isNull();
    assertThat(refusal("name", " ")).isEqualTo("a text that people read");
  }

  private static String refusal(String column, String cell) {
    return OperatingFiguresTable.operatingFiguresContract().cells().get(column).apply(cell);
  }

  @Test
  void aFigureIsCalledByItsChineseNameWhereTheTableHasOne() {
    Dictionary dictionary =
        new Dictionary(new DefaultListableBeanFactory().getBeanProvider(OwnersTranslations.class));
    AskedFigure own = figure("Coupons used", "用券数");
    AskedFigure known = figure("Orders", "");

    assertThat(dictionary.in(Locale.CHINESE).say(own.title())).isEqualTo("用券数");
    assertThat(dictionary.in(Locale.ENGLISH).say(own.title())).isEqualTo("Coupons used");
    assertThat(dictionary.in(Locale.CHINESE).say(known.title())).isEqualTo("订单");
  }

  private static AskedFigure figure(String name, String chineseName) {
    return AskedFigure.of(
        Map.of(
            "id", "coupons",
            "name", name,
            "chineseName", chineseName,
            "unit", "count",
            "required", "no",
            "forecast", "",
            "reason", "Marketing asks."));
  }
}
