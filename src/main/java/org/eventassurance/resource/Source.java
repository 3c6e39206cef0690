package org.eventassurance.resource;

/** Where granted resources come from: the pool, a rung of the late ladder, or procurement (E15). */
enum Source {
  /** The pool's ordinary capacity. */
  POOL,
  /** The reserve that is kept on top of it. */
  RESERVE_POOL,
  /** Taken from other items. */
  REALLOCATION,
  /** Rented. */
  ELASTIC_CLOUD,
  /** Bought or ordered: of this kind no pool is kept. */
  PROCURED
}
