/**
 * Who is calling: sign-in, service accounts, throttling, and what each may reach.
 *
 * <p>Whoever has signed in carries these authorities, whose names are stable; other packages may
 * rely on them through Spring Security's {@code Authentication}:
 *
 * <ul>
 *   <li>{@code ROLE_USER}: a person, whose name is the user's id in the engine
 *   <li>{@code ROLE_ADMIN}: a member of {@code camunda-admin}, may do everything
 *   <li>{@code ROLE_PROCESS_OWNER}: a member of {@code process-owner}, may deploy
 *   <li>{@code GROUP_<id>}: one for each group of the engine, so for each role and department
 *   <li>{@code SCOPE_<scope>}: what a service account may do, see {@link
 *       org.eventassurance.security.Scope}; a service account never has {@code ROLE_USER}
 * </ul>
 */
package org.eventassurance.security;
