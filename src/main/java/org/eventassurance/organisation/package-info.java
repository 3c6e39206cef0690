/**
 * Departments, people and roles, kept in step with the engine's groups, users, authorizations and
 * Tasklist filters.
 */
package org.eventassurance.organisation;
