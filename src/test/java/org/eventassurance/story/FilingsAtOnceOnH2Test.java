package org.eventassurance.story;

@OnH2
class FilingsAtOnceOnH2Test extends FilingsAtOnceStory {}
