package org.eventassurance.notification;

import java.time.Instant;
import org.eventassurance.language.Sentence;

/**
 * Something that people were told alike: a step of a task's clock, or an announcement.
 *
 * @param at when it came due
 * @param taskId empty if it is about no task
 * @param what the headline, or the task's name
 * @param people how many were told
 * @param lost how many of them could not be reached
 */
public record ToldAlike(
    Instant at, Kind kind, String taskId, Sentence what, int people, int lost) {}
