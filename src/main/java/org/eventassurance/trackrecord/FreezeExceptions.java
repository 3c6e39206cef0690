package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eventassurance.freeze.ChangeException.Status;

/** How often somebody wanted to change production during the freeze (B4). */
public record FreezeExceptions(
    long asked,
    long granted,
    long denied,
    @Schema(description = "granted, and production was changed by it") long used,
    @Schema(description = "not decided yet") long undecided) {

  /** An exception to the freezes of several events counts once. */
  static FreezeExceptions of(Collection<ExceptionFact> exceptions) {
    List<ExceptionFact> each =
        List.copyOf(
            exceptions.stream()
                .collect(Collectors.toMap(ExceptionFact::id, one -> one, FreezeExceptions::later))
                .values());
    return new FreezeExceptions(
        each.size(),
        each.stream().filter(ExceptionFact::isGranted).count(),
        each.stream().filter(one -> one.status() == Status.REFUSED).count(),
        each.stream().filter(ExceptionFact::used).count(),
        each.stream().filter(one -> one.status() == Status.REQUESTED).count());
  }

  /** Events that share one are kept at different times. */
  private static ExceptionFact later(ExceptionFact one, ExceptionFact other) {
    return other.used() || one.status() == Status.REQUESTED ? other : one;
  }
}
