package org.eventassurance.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.resource.SampleItems.day;

import java.math.BigDecimal;
import org.eventassurance.resource.Amendment.Addition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes on with its standing, and what is added and judged by itself. */
@Tag("E12")
class AmendmentTest {

  private final ResourceItem item = new SampleItems().item(true, 40, 10, 20);

  @Test
  void moreIsAddedForTheWholeTime() {
    Amendment more = Amendment.of(item, quantity(55), item.time());

    assertThat(more.quantity()).isEqualTo("40");
    assertThat(more.time()).isEqualTo(item.time());
    assertThat(more.added()).containsExactly(new Addition(quantity(15), item.time()));
  }

  @Test
  void lessAddsNothing() {
    Amendment less = Amendment.of(item, quantity(10), item.time());

    assertThat(less.quantity()).isEqualTo("10");
    assertThat(less.added()).isEmpty();
  }

  @Test
  void anEarlierUseIsAddedUntilTheUseThatWasFiled() {
    Amendment earlier = Amendment.of(item, quantity(40), new Term(day(7), day(20)));

    assertThat(earlier.time()).isEqualTo(item.time());
    assertThat(earlier.added())
        .containsExactly(new Addition(quantity(40), new Term(day(7), day(10))));
  }

  @Test
  void laterIsNoAdditionAsLongAsItIsNoLonger() {
    Amendment later = Amendment.of(item, quantity(40), new Term(day(13), day(23)));

    assertThat(later.time()).isEqualTo(new Term(day(13), day(23)));
    assertThat(later.added()).isEmpty();
  }

  @Test
  void aLongerUseIsAddedAtItsEnd() {
    Amendment longer = Amendment.of(item, quantity(40), new Term(day(12), day(30)));

    assertThat(longer.time()).isEqualTo(new Term(day(12), day(22)));
    assertThat(longer.added())
        .containsExactly(new Addition(quantity(40), new Term(day(22), day(30))));
  }

  @Test
  void moreAndEarlierAreTwoAdditions() {
    Amendment both = Amendment.of(item, quantity(50), new Term(day(8), day(20)));

    assertThat(both.added())
        .containsExactly(
            new Addition(quantity(40), new Term(day(8), day(10))),
            new Addition(quantity(10), new Term(day(8), day(20))));
  }

  @Test
  void aTimeThatHasNothingInCommonIsFiledAnew() {
    Amendment other = Amendment.of(item, quantity(40), new Term(day(1), day(5)));

    assertThat(other.time().isEmpty()).isTrue();
    assertThat(other.added()).containsExactly(new Addition(quantity(40), new Term(day(1), day(5))));
  }

  private static BigDecimal quantity(int quantity) {
    return BigDecimal.valueOf(quantity);
  }
}
