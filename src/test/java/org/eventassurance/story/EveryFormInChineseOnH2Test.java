package org.eventassurance.story;

@OnH2
class EveryFormInChineseOnH2Test extends EveryFormStory {

  EveryFormInChineseOnH2Test() {
    super("zh");
  }
}
