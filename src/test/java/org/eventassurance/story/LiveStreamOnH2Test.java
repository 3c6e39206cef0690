package org.eventassurance.story;

@OnH2
class LiveStreamOnH2Test extends LiveStreamStory {}
