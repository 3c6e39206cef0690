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
  static final String DELIVERY_ID = "resource-delivery";

  /** Nothing of the delivery is granted any more. */
  static final String NOTHING_TO_DELIVER = "nothingToDeliver";

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

  /** The ids of the items that a task asks to decide about, with commas. */
  static final ProcessVariable<String> LATE_ITEMS = ProcessVariable.text("lateItems");

  /** The refusals that were told, so that none is told twice. */
  static final ProcessVariable<String> TOLD_REFUSALS = ProcessVariable.text("toldRefusals");

  @Bean
  ModelContract resourceFilingContract() {
    return new ModelContract(
        ID,
        Set.of(),
        Set.of(WITHDRAW_FILING, ITEMS_SHORT, ITEMS_GRANTED),
        Set.of(DELIVERY.name(), LATE_ITEMS.name()));
  }

  @Bean
  ModelContract resourceDeliveryContract() {
    return new ModelContract(DELIVERY_ID, Set.of(), Set.of(NOTHING_TO_DELIVER), Set.of());
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
