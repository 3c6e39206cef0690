package org.eventassurance.resource;

/** What a grant occupies. */
enum Stock {
  /** A pool's ordinary capacity. */
  CAPACITY,
  /** A pool's reserve. */
  RESERVE,
  /** Nothing that others could have: it was rented or procured. */
  NONE
}
