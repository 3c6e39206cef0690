package org.eventassurance.freeze;

import java.util.List;
import java.util.Locale;
import org.eventassurance.process.FormChoices;
import org.springframework.stereotype.Component;

/** Offers the classes of exceptions that the table {@code freeze-exception} knows, and no other. */
@Component
class ExceptionClassChoices implements FormChoices {

  private final ExceptionTable table;

  ExceptionClassChoices(ExceptionTable table) {
    this.table = table;
  }

  @Override
  public String source() {
    return "exceptionClasses";
  }

  @Override
  public List<Choice> choices(Locale language) {
    return table.classes().stream().map(name -> new Choice(name, table.name(name))).toList();
  }
}
