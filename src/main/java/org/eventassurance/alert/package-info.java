/**
 * What an Alertmanager tells: alerts of systems that a live event needs become incidents, one for
 * each of its groups; all others are acknowledged and counted (E22, E24).
 */
package org.eventassurance.alert;
