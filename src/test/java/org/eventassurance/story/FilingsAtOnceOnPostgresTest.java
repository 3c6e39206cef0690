package org.eventassurance.story;

@OnPostgres
class FilingsAtOnceOnPostgresTest extends FilingsAtOnceStory {}
