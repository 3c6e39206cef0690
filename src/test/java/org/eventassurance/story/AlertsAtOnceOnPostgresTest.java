package org.eventassurance.story;

@OnPostgres
class AlertsAtOnceOnPostgresTest extends AlertsAtOnceStory {}
