package org.eventassurance.process.model;

/**
 * Something that is wrong with a model.
 *
 * @param elementId the element at fault, null where the whole file is
 * @param sentence what is wrong and what to do, naming the element
 */
public record Finding(String elementId, String sentence) {}
