/**
 * The files that load-test tools write: recognised, read as a stream in bounded memory, and refused
 * with what to mend.
 */
package org.eventassurance.loadtest.file;
