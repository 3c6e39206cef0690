package org.eventassurance.story;

@OnPostgres
class LiveStreamOnPostgresTest extends LiveStreamStory {}
