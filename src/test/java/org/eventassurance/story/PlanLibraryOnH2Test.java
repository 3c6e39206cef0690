package org.eventassurance.story;

@OnH2
class PlanLibraryOnH2Test extends PlanLibraryStory {}
