package org.eventassurance.preparation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eventassurance.answer.Answer;
import org.eventassurance.organisation.Department;

/**
 * An assurance notice as it was issued (B3).
 *
 * @param tasks of all departments, a line for each
 * @param contact the id of the person to ask
 * @param reference where it is published besides, or empty
 */
record Notice(String goals, String requirements, String tasks, String contact, String reference) {

  static Notice of(Answer answer) {
    return new Notice(
        answer.text("noticeGoals"),
        answer.text("noticeRequirements"),
        answer.text("noticeTasks"),
        answer.text("noticeContact"),
        answer.text("noticeReference"));
  }

  /** What the lines that begin with the department's name or id and a colon ask of it. */
  List<String> tasksOf(Department department) {
    List<String> names =
        List.of(
            department.id(),
            department.name().in(Locale.ENGLISH),
            department.name().in(Locale.CHINESE));
    return tasks
        .lines()
        .map(line -> line.split("[:：]", 2))
        .filter(parts -> parts.length == 2)
        .filter(parts -> names.stream().anyMatch(isSaidIn(parts[0])))
        .map(parts -> parts[1].strip())
        .toList();
  }

  private static Predicate<String> isSaidIn(String beginning) {
    return name -> name.equalsIgnoreCase(beginning.strip());
  }
}
