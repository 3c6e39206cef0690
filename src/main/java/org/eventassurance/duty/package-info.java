/** Who is on duty when, at which post, on site or remote. */
package org.eventassurance.duty;
