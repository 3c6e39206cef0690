/**
 * The rules that every deployed model must keep, held against it at the build and at deployment.
 */
package org.eventassurance.process.model;
