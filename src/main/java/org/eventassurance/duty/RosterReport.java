package org.eventassurance.duty;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * A look at a roster before duty began.
 *
 * @param findings how much was wrong with it; nobody was told if nothing was
 */
record RosterReport(@Id Long id, String eventCode, Instant reportedAt, int findings) {}
