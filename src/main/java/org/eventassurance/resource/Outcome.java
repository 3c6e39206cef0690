package org.eventassurance.resource;

/** What was decided about an item. */
enum Outcome {
  /** Filed in time: it is supplied, and before anything else (E11). */
  GUARANTEED,
  /** Late, but the reserve pool has it (E15). */
  RESERVE_POOL,
  /** Late, but taken from somewhere else (E15). */
  REALLOCATION,
  /** Late, but rented from the elastic cloud (E15). */
  ELASTIC_CLOUD,
  /** Nothing of all this serves; the requester is told at once (E15). */
  REFUSED
}
