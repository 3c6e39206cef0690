/** Models in the language of their readers: names of tasks and processes, and owners' words. */
package org.eventassurance.process.language;
