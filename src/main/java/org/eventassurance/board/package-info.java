/** The web pages for the commander and the leadership; nothing imports it. */
package org.eventassurance.board;
