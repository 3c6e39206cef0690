package org.eventassurance.process.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.process.DelegateContract;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.RoutingDirectory;
import org.eventassurance.process.TableContract;

/** A small set of models that keeps every rule, and the product that it is drawn for. */
public final class Rehearsal {

  public static final String PROCESS = "rehearsal.bpmn";
  public static final String REVIEW = "rehearsal-review.bpmn";
  public static final String DECISION = "rehearsal-needs.dmn";
  public static final String FORM = "rehearse.form";

  private Rehearsal() {}

  public static Stream<String> files() {
    return Stream.of(PROCESS, REVIEW, DECISION, FORM);
  }

  public static String text(String file) {
    try (InputStream content = Rehearsal.class.getResourceAsStream("/models/" + file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the product offers and expects. */
  public static Expectations expectations() {
    return expectations(Set.of("sre", "dba"));
  }

  /** The same in an organisation with other groups. */
  public static Expectations expectations(Set<String> groups) {
    return new Expectations(
        Map.of(
            "deadlines", Deadlines.class,
            "departments", Departments.class,
            "recordRehearsal", RecordRehearsal.class),
        directory(groups, Set.of("lin")),
        Set.of("systems", "people"),
        List.of(
            new DelegateContract(
                "recordRehearsal",
                Map.of("place", word -> word.matches("|hall|stage") ? null : "hall or stage"))),
        List.of(
            new ModelContract(
                "rehearsal",
                Set.of("userTask_rehearse"),
                Set.of("stopRehearsal"),
                Set.of("rehearsalPassed", "rehearsedBy"))),
        List.of(
            new TableContract(
                "rehearsal-needs",
                HitPolicy.COLLECT,
                Set.of("level", "eventKind"),
                Set.of("activity", "offset"),
                Map.of("offset", word -> word.startsWith("P") ? null : "a duration such as P3D"))),
        List.of(new FormContract("rehearse", Set.of("reason"))));
  }

  /** Gives the beans to an engine's expressions. */
  public static ProcessEnginePlugin beans() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBeans(
            Map.of(
                "deadlines", new Deadlines(),
                "departments", new Departments(),
                "recordRehearsal", new RecordRehearsal()));
      }
    };
  }

  static RoutingDirectory directory(Set<String> groups, Set<String> people) {
    return new RoutingDirectory() {
      @Override
      public boolean isGroup(String id) {
        return groups.contains(id);
      }

      @Override
      public boolean isPerson(String id) {
        return people.contains(id);
      }
    };
  }

  /** A bean with a method for expressions. */
  public static final class Deadlines {
    public Date phaseEnd(DelegateExecution execution, String phase) {
      return Date.from(Instant.parse("2100-01-01T00:00:00Z"));
    }
  }

  /** A bean with a method that takes any number of arguments. */
  public static final class Departments {
    public List<String> leads(DelegateExecution execution, String... roles) {
      return Stream.of(roles).map(role -> role + "-lead").toList();
    }
  }

  /** A bean that a service task may delegate to. */
  public static final class RecordRehearsal implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      execution.setVariable("recorded", true);
    }
  }
}
