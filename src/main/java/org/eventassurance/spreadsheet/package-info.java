/** Tables as spreadsheets open them, and what they must not take for a formula. */
package org.eventassurance.spreadsheet;
