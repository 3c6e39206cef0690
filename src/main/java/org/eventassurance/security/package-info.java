/** Who is calling: sign-in, service accounts, throttling, and what each may reach. */
package org.eventassurance.security;
