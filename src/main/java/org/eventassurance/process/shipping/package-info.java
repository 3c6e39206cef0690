/** Brings the product's own models into the engine without overwriting what process owners did. */
package org.eventassurance.process.shipping;
