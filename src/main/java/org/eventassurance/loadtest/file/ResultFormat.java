package org.eventassurance.loadtest.file;

import java.util.Arrays;
import java.util.List;

/** A kind of file in which a tool leaves what it measured. */
public enum ResultFormat {
  /** {@code k6 run --summary-export=FILE}: a metric's figures stand directly under its name. */
  K6_SUMMARY_EXPORT("k6"),
  /** What k6 hands to {@code handleSummary}: a metric's figures stand under {@code values}. */
  K6_HANDLE_SUMMARY("k6"),
  /** JMeter's log of samples, as comma-separated values. */
  JMETER_CSV("jmeter"),
  /** JMeter's log of samples, as XML. */
  JMETER_XML("jmeter"),
  /** {@code statistics.json} of JMeter's dashboard. */
  JMETER_STATISTICS("jmeter");

  private final String tool;

  ResultFormat(String tool) {
    this.tool = tool;
  }

  /** The tool's word in the REST interface. */
  public String tool() {
    return tool;
  }

  /** The words of all tools. */
  public static List<String> tools() {
    return Arrays.stream(values()).map(ResultFormat::tool).distinct().toList();
  }
}
