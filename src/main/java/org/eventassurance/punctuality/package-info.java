/** How an event's tasks kept their due dates, and how far up it went when they did not. */
package org.eventassurance.punctuality;
