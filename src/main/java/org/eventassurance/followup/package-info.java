/** Quality issues and actions: tracked tasks that outlive their event, until they are verified. */
package org.eventassurance.followup;
