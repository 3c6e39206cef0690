package org.eventassurance.resource;

import java.util.Set;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the models of filing resources share. */
@Configuration
class ResourceFilingProcess {

  static final String ID = "resource-filing";
  static final String WITHDRAW_FILING = "withdrawFiling";

  /** Items of the filing have become short: somebody has to decide about them. */
  static final String ITEMS_SHORT = "itemsShort";

  /** Nothing of the filing is short any more: the pools have it now. */
  static final String ITEMS_GRANTED = "itemsGranted";

  /** Only within the transaction that starts the process: the rows in our tables take over. */
  static final ProcessVariable<NewFiling> NEW_FILING =
      ProcessVariable.of("newFiling", NewFiling.class);

  static final ProcessVariable<String> FILING_ID = ProcessVariable.text("filingId");
  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  /** Whether a department filed any item at all. */
  static final ProcessVariable<Boolean> ANYTHING_FILED = ProcessVariable.flag("anythingFiled");

  /** The ids of the items that are delivered together, with commas. */
  static final ProcessVariable<String> DELIVERY = ProcessVariable.text("delivery");

  /** Whether everything that was granted is there and works. */
  static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("confirmed");

  @Bean
  ModelContract resourceFilingContract() {
    return new ModelContract(
        ID,
        Set.of(),
        Set.of(WITHDRAW_FILING, ITEMS_SHORT, ITEMS_GRANTED),
        Set.of(CONFIRMED.name(), DELIVERY.name()));
  }

  @Bean
  ModelContract resourceReservationContract() {
    return new ModelContract(
        "resource-reservation",
        Set.of(),
        Set.of(),
        Set.of(ANYTHING_FILED.name(), FILING_ID.name(), DEPARTMENT.name()));
  }
}
