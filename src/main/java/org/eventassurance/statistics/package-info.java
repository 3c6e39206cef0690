/** What an event came to: operating and technical figures, beside what was forecast. */
package org.eventassurance.statistics;
