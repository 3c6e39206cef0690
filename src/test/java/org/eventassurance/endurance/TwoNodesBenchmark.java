package org.eventassurance.endurance;

class TwoNodesBenchmark extends TwoNodesStory {

  TwoNodesBenchmark() {
    super(2000);
  }
}
