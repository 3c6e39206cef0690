package org.eventassurance.duty;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the models of shift changes share. */
@Configuration
class ShiftChangeProcess {

  static final String ID = "shift-change";

  /** The numbers of the shifts that are offered at once; from the watch to the shift change. */
  static final String OPENED_SHIFTS = "openedShifts";

  /** The number of the shift that a task is about. */
  static final ProcessVariable<Long> SHIFT = ProcessVariable.of("shift", Long.class);

  @Bean
  ModelContract shiftChangeContract() {
    return new ModelContract(ID, Set.of(), Set.of(), Set.of(SHIFT.name(), OPENED_SHIFTS));
  }

  @Bean
  FormContract takeShiftFormContract() {
    return new FormContract(
        TakeShiftForm.ID,
        Set.of(TakeShiftForm.UNTIL, TakeShiftForm.RELIEF, TakeShiftForm.WATCH_POINTS));
  }
}
