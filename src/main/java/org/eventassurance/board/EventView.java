package org.eventassurance.board;

import java.util.Map;
import java.util.Set;
import org.eventassurance.alignment.ReadinessView;
import org.eventassurance.majorevent.EventOverview;

/**
 * What an event's page shows to one reader.
 *
 * @param told who was told of it
 * @param resources how what was filed for it stands
 * @param readiness how ready it is for its go-live
 * @param clocks whom the clock of each late task told last and tells next, by the task's id
 * @param mayCommand whether the reader may move the event or call it off, now
 * @param acceptable ids of the tasks whose proposed date the reader may accept
 */
record EventView(
    EventOverview event,
    Standing standing,
    Timeline timeline,
    Told told,
    ResourceStanding resources,
    ReadinessView readiness,
    Map<String, TaskTold> clocks,
    boolean mayCommand,
    Set<String> acceptable) {}
