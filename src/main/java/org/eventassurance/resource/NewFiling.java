package org.eventassurance.resource;

import java.util.List;

/**
 * What a department files, judged to be possible.
 *
 * @param nothingBecause why the department needs nothing; null where it files items
 */
record NewFiling(
    String eventCode,
    String department,
    String filedBy,
    String nothingBecause,
    List<NewItem> items) {}
