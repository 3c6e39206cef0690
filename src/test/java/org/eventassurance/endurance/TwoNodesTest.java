package org.eventassurance.endurance;

class TwoNodesTest extends TwoNodesStory {

  TwoNodesTest() {
    super(200);
  }
}
