package org.eventassurance.warroom;

import java.util.List;

/**
 * What somebody arranges for a war room.
 *
 * @param link the https address for those who join from elsewhere, or null
 * @param host the person who leads the room
 * @param invited ids of people
 * @param ready words for what is ready
 */
record Arrangement(
    String place, String link, String host, List<String> invited, List<String> ready, String by) {}
