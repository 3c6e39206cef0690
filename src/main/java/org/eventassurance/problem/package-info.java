/** What a caller is told when a request cannot be carried out (RFC 9457). */
package org.eventassurance.problem;
