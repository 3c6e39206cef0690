/** Tables as people keep them in spreadsheets: read with care, and written without formulas. */
package org.eventassurance.table;
