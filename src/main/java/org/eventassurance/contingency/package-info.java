/**
 * The library of contingency plans: who has which plan, how it is called, and how its drills went.
 */
package org.eventassurance.contingency;
