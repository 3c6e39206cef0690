package org.eventassurance.story;

@OnPostgres
class PlanLibraryOnPostgresTest extends PlanLibraryStory {}
