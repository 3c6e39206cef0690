/** What the notice, the scope and the promotion plan say to those who build on them. */
package org.eventassurance.preparation;
