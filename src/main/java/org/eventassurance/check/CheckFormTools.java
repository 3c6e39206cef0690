package org.eventassurance.check;

import java.time.Clock;
import org.camunda.bpm.engine.TaskService;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What each form of measured values works with. */
@Component
record CheckFormTools(
    CheckLimits limits,
    CheckResultRepository results,
    MajorEvents majorEvents,
    FindingRows rows,
    ApplicationEventPublisher events,
    CheckWords words,
    TaskService tasks,
    Clock clock) {}
