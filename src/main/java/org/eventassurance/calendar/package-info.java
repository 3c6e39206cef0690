/** Working days, holidays and make-up workdays. */
package org.eventassurance.calendar;
