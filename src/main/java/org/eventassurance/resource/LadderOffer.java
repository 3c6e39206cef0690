package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.List;
import org.eventassurance.resource.Reallocation.Taking;

/**
 * What each rung of the late ladder could give to an item now (E15).
 *
 * @param open what the item is short of
 * @param reserve what the reserve pool could give
 * @param reallocation what others could give up
 * @param donors who would give up how much, in the order in which they are asked
 * @param pooled whether a pool of this kind is kept; where none is, the item can be procured
 */
record LadderOffer(
    BigDecimal open,
    BigDecimal reserve,
    BigDecimal reallocation,
    List<Taking> donors,
    boolean pooled) {

  static LadderOffer ofUnpooled(BigDecimal open) {
    return new LadderOffer(open, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), false);
  }
}
