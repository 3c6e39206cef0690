package org.eventassurance.board;

import java.util.Set;
import org.eventassurance.majorevent.EventOverview;

/**
 * What an event's page shows to one reader.
 *
 * @param mayCommand whether the reader may move the event or call it off, now
 * @param acceptable ids of the tasks whose proposed date the reader may accept
 */
record EventView(
    EventOverview event,
    Standing standing,
    Timeline timeline,
    boolean mayCommand,
    Set<String> acceptable) {}
