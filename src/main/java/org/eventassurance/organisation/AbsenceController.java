package org.eventassurance.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Absences over REST. */
@RestController
@RequestMapping("/api/absences")
@Tag(name = "Absences", description = "Who is away when, and who stands in")
class AbsenceController {

  private final AbsenceBook book;
  private final AbsenceAccess access;
  private final Absences absences;
  private final Clock clock;

  AbsenceController(AbsenceBook book, AbsenceAccess access, Absences absences, Clock clock) {
    this.book = book;
    this.access = access;
    this.absences = absences;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "The absences that are under way or to come",
      description =
          "`standIn` says who really does the person's work now, where the substitute is away too."
              + " The reason is for the person, their lead, the leadership and the admin.")
  List<AbsenceView> all(
      @Parameter(description = "only this person's", example = "payment")
          @RequestParam(required = false)
          String person,
      Authentication caller) {
    return absences.underWayOrComing().stream()
        .filter(absence -> person == null || absence.person().equals(person))
        .map(absence -> view(absence, caller))
        .toList();
  }

  @PostMapping
  @Operation(
      summary = "Enter an absence",
      description =
          "Everybody enters their own, a lead that of the department's members, the leadership and"
              + " the admin everybody's. Times count to the minute; `until` is when the person is"
              + " back. To change an absence, withdraw it and enter another one.")
  ResponseEntity<AbsenceView> enter(@RequestBody EnteredAbsence body, Authentication caller) {
    Absence absence = book.enter(body.by(caller.getName()), caller);
    return ResponseEntity.created(URI.create("/api/absences?person=" + absence.person()))
        .body(view(absence, caller));
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Withdraw an absence",
      description = "One that is under way ends now; what the substitute still has goes back.")
  ResponseEntity<Void> withdraw(@PathVariable long id, Authentication caller) {
    book.withdraw(id, caller);
    return ResponseEntity.noContent().build();
  }

  private AbsenceView view(Absence absence, Authentication caller) {
    return new AbsenceView(
        absence.id(),
        absence.person(),
        absence.substitute(),
        absence.covers(clock.instant())
            ? absences.standIn(absence.person(), clock.instant())
            : null,
        local(absence.from()),
        local(absence.until()),
        access.mayEnter(absence.person(), caller) ? absence.reason() : null,
        absence.enteredBy(),
        local(absence.enteredAt()));
  }

  private OffsetDateTime local(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }

  /**
   * An absence as it is sent.
   *
   * @param person whoever calls, if it is left out
   */
  record EnteredAbsence(
      @Schema(example = "payment") String person,
      @Schema(example = "dba") String substitute,
      @Schema(example = "2026-11-23T09:00:00+08:00") OffsetDateTime from,
      @Schema(example = "2026-11-28T09:00:00+08:00") OffsetDateTime until,
      @Schema(example = "Annual leave") String reason) {

    NewAbsence by(String caller) {
      return NewAbsence.of(
          Objects.requireNonNullElse(person, caller), substitute, from, until, reason);
    }
  }

  /**
   * An absence as it is answered.
   *
   * @param standIn who does the person's work now; null before it begins
   * @param reason null for those whom it does not concern
   */
  record AbsenceView(
      long id,
      @Schema(example = "payment") String person,
      @Schema(example = "dba") String substitute,
      @Schema(example = "dba") String standIn,
      OffsetDateTime from,
      OffsetDateTime until,
      String reason,
      String enteredBy,
      OffsetDateTime enteredAt) {}
}
