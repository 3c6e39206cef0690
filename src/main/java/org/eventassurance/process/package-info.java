/**
 * The plumbing around the engine: typed variables, deployment, the guards, and the only home of
 * {@code org.camunda.bpm.engine.impl} imports.
 */
package org.eventassurance.process;
