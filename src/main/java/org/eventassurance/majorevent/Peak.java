package org.eventassurance.majorevent;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;

/** A window in which the most traffic is expected. */
public record Peak(@Column("starts_at") Instant from, @Column("ends_at") Instant to) {}
