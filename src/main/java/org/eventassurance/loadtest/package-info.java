/**
 * The load test: its plan, what each department measured, the computed verdicts, and what was fixed
 * before the next try.
 */
package org.eventassurance.loadtest;
