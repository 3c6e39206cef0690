package org.eventassurance.incident;

/** By whom an incident was noticed first. */
public enum SeenBy {
  /** Customers or partners complain. */
  USERS,
  /** An alert fired. */
  MONITORING,
  /** A colleague or an inspection came across it. */
  STAFF
}
