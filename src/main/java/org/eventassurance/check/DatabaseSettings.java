package org.eventassurance.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a database server must have seen before the check of its health believes good news.
 *
 * @param counted how long a counter must have run before it may say that nothing happened
 * @param reads how many reads must have happened before the cache hit ratio says something
 * @param slow from which mean duration on a statement is slow, where the server has no limit of its
 *     own
 */
@ConfigurationProperties("assurance.check.database")
record DatabaseSettings(
    @DefaultValue("PT1H") Duration counted,
    @DefaultValue("100000") long reads,
    @DefaultValue("PT1S") Duration slow) {}
