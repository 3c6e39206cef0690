package org.eventassurance.loadtest;

/** Which of the two tests shows that resources meet the peak (E16). */
enum TestKind {
  LOAD_TEST("run-load-test"),
  LIVE_STREAM_TEST("run-live-stream-test");

  private final String formId;

  TestKind(String formId) {
    this.formId = formId;
  }

  /** The form in which a department reports such a test. */
  String formId() {
    return formId;
  }
}
