package org.eventassurance.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Knows which fields of a form machines can answer, and how. */
interface MachineAnswers {

  String YES = "yes";
  String NO = "no";

  /** The names of the checks whose findings the form shows. */
  Set<String> checks();

  /**
   * What machines say of the form's fields; nothing of those that they can't tell.
   *
   * @param runs the newest ones of these checks
   * @param limits the items of the form that are judged
   */
  List<MachineAnswer> of(List<CheckRun> runs, Collection<Limit> limits);
}
