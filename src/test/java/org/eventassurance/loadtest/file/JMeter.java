package org.eventassurance.loadtest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The real JMeter, in a process of its own; the build lays it down under {@code target/jmeter}. */
final class JMeter {

  private static final Path HOME = Path.of("target/jmeter").toAbsolutePath();

  /** Two users who each ask for two pages a hundred times, and for one page that is not there. */
  private static final String PLAN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3">
        <hashTree>
          <TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="Plan" enabled="true"/>
          <hashTree>
            <ThreadGroup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="Users">
              <elementProp name="ThreadGroup.main_controller" elementType="LoopController">
                <boolProp name="LoopController.continue_forever">false</boolProp>
                <stringProp name="LoopController.loops">100</stringProp>
              </elementProp>
              <stringProp name="ThreadGroup.num_threads">2</stringProp>
              <stringProp name="ThreadGroup.ramp_time">0</stringProp>
            </ThreadGroup>
            <hashTree>
              %s
            </hashTree>
          </hashTree>
        </hashTree>
      </jmeterTestPlan>
      """;

  private static final String REQUEST =
      """
      <HTTPSamplerProxy guiclass="HttpTestSampleGui" testclass="HTTPSamplerProxy" testname="%2$s">
        <elementProp name="HTTPsampler.Arguments" elementType="Arguments">
          <collectionProp name="Arguments.arguments"/>
        </elementProp>
        <stringProp name="HTTPSampler.domain">127.0.0.1</stringProp>
        <stringProp name="HTTPSampler.port">%1$d</stringProp>
        <stringProp name="HTTPSampler.path">%2$s</stringProp>
        <stringProp name="HTTPSampler.method">GET</stringProp>
      </HTTPSamplerProxy>
      <hashTree/>
      """;

  private JMeter() {}

  /** Skips the test, loudly, where the build has not laid JMeter down; fails where it must have. */
  static void demand() {
    boolean isThere = Files.exists(HOME.resolve("bin/jmeter.properties"));
    if (!isThere && Boolean.parseBoolean(System.getenv("CI"))) {
      throw new AssertionError("There is no JMeter: mvn generate-test-resources lays it down.");
    }
    Assumptions.assumeTrue(
        isThere, "SKIPPED: there is no JMeter; mvn generate-test-resources lays it down");
  }

  /**
   * Asks a local server for pages, two hundred times each.
   *
   * @param folder where the plan and JMeter's files go
   * @param settings further arguments of JMeter
   * @return the log of the samples
   */
  static Path run(Path folder, int port, List<String> pages, String... settings)
      throws IOException, InterruptedException {
    Path plan = folder.resolve("plan.jmx");
    Path log = folder.resolve("result.jtl");
    StringBuilder requests = new StringBuilder();
    pages.forEach(page -> requests.append(REQUEST.formatted(port, page)));
    Files.writeString(plan, PLAN.formatted(requests));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djmeter.home=" + HOME,
                "-cp",
                HOME.resolve("lib") + "/*",
                "org.apache.jmeter.NewDriver"));
    command.addAll(
        List.of("-n", "-t", plan.toString(), "-l", log.toString(), "-d", HOME.toString()));
    command.addAll(List.of("-j", folder.resolve("jmeter.log").toString()));
    command.addAll(List.of(settings));
    Path output = folder.resolve("output.txt");
    Process jmeter =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(jmeter.waitFor(60, TimeUnit.SECONDS)).as("JMeter ends").isTrue();
      assertThat(jmeter.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      jmeter.destroyForcibly();
    }
    return log;
  }
}
