package org.eventassurance.majorevent;

/** How much attention an event gets; P1 is the highest (clause E2). */
public enum AssuranceLevel {
  P1,
  P2,
  P3
}
