package org.eventassurance.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.springframework.stereotype.Component;

/**
 * Reads the actions that a form asks for in numbered groups: {@code action1Title}, {@code
 * action1Owner}, {@code action1DueDate} and so on.
 */
@Component
public class ActionGroups {

  /** The keys that a form has to keep; further groups are its own to have. */
  public static final Set<String> KEYS = Set.of("action1Title", "action1Owner", "action1DueDate");

  private static final int MOST_GROUPS = 10;

  private final FollowUpPolicy policy;
  private final DueDays days;

  ActionGroups(FollowUpPolicy policy, DueDays days) {
    this.policy = policy;
    this.days = days;
  }

  /**
   * The actions in the order of their groups; a group that was left without a title is none.
   *
   * @throws Problem 400 naming the field, if an action has no owner with a department or no day
   */
  public List<PlannedAction> read(Submission submission) {
    return IntStream.rangeClosed(1, MOST_GROUPS)
        .mapToObj(number -> action("action" + number, submission))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<PlannedAction> action(String group, Submission submission) {
    String title = submission.text(group + "Title");
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PlannedAction(
                title, owner(group + "Owner", submission), day(group + "DueDate", submission)));
  }

  private String owner(String field, Submission submission) {
    String owner = submission.text(field);
    policy.checkOwner(field, owner);
    return owner;
  }

  private LocalDate day(String field, Submission submission) {
    return Optional.ofNullable(days.day(field, submission.text(field)))
        .orElseThrow(() -> Problem.invalid(field, "Choose the day by which it is to be done."));
  }
}
