package org.eventassurance.forecast;

import java.math.BigDecimal;
import org.eventassurance.language.Sentence;

/**
 * A need before anybody files it.
 *
 * @param system an id of the service catalogue
 * @param quantity more than 0, in the kind's unit
 * @param how how it came about
 */
record Need(String system, ResourceKinds.Kind kind, BigDecimal quantity, Sentence how) {}
