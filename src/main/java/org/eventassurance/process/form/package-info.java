/**
 * What stands between people and the engine: forms are served with live options and facts, what is
 * submitted is held against them, and tasks change hands and dates only by those who may.
 */
package org.eventassurance.process.form;
