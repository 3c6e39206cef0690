package org.eventassurance.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long automatic checks may take. A run must be over before the engine takes its job for lost,
 * which is after a minute.
 *
 * @param timeout of one call of a server
 * @param limit of all checks that run together; what has not answered by then is an error
 */
@ConfigurationProperties("assurance.check")
record CheckSettings(
    @DefaultValue("PT5S") Duration timeout, @DefaultValue("PT40S") Duration limit) {}
