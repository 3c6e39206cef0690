package org.eventassurance.story;

@OnH2
class EveryFormInEnglishOnH2Test extends EveryFormStory {

  EveryFormInEnglishOnH2Test() {
    super("en");
  }
}
