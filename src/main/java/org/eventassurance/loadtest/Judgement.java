package org.eventassurance.loadtest;

/** What the table {@code load-test-verdict} says of one item, and why. */
record Judgement(Verdict verdict, String reason) {}
