package org.eventassurance.story;

@OnH2
class AlertsAtOnceOnH2Test extends AlertsAtOnceStory {}
