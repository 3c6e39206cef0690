package org.eventassurance.lesson;

import org.eventassurance.language.Sentence;

/**
 * How a contingency plan did at a past event, or what became of it since.
 *
 * @param plan its name; empty for what is about several
 * @param department whose plan it is
 */
public record PlanLesson(String plan, String department, Sentence what) {}
