/** What the product says in English, said in the language of whoever reads it. */
package org.eventassurance.language;
