/** What people answered in the forms of their tasks, where no other table holds it. */
package org.eventassurance.answer;
