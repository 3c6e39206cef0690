package org.eventassurance.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.check.LabelMatcher.Operator;
import org.eventassurance.monitoring.Prometheus;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The routes of an Alertmanager: which of its receivers an alert gets to. Of the receivers only
 * names, ways and mail addresses are kept: the rest may be secret.
 */
final class AlertRoutes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONFIGURED = "_configs";

  private final Route root;
  private final Map<String, AlertReceiver> receivers = new LinkedHashMap<>();

  private AlertRoutes(JsonNode configuration) {
    this.root = route(configuration.path("route"), "");
    Prometheus.stream(configuration.path("receivers"))
        .map(AlertRoutes::receiver)
        .forEach(receiver -> receivers.put(receiver.name(), receiver));
  }

  /**
   * Reads a configuration.
   *
   * @param yaml as the server shows it
   * @throws IllegalArgumentException if it is none
   */
  static AlertRoutes read(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
      JsonNode configuration = JSON.valueToTree(loaded);
      if (!configuration.path("route").isObject()) {
        throw new IllegalArgumentException("it has no route.");
      }
      return new AlertRoutes(configuration);
    } catch (YAMLException malformed) {
      throw new IllegalArgumentException(malformed.getMessage(), malformed);
    }
  }

  /** The receivers that get an alert of these labels, at least one. */
  List<AlertReceiver> receiversOf(Map<String, String> labels) {
    return root.matching(labels)
        .map(name -> receivers.getOrDefault(name, new AlertReceiver(name, List.of(), List.of())))
        .distinct()
        .toList();
  }

  private static Route route(JsonNode node, String inherited) {
    String receiver = node.path("receiver").asText(inherited);
    return new Route(
        receiver,
        matchers(node),
        node.path("continue").asBoolean(),
        Prometheus.stream(node.path("routes")).map(child -> route(child, receiver)).toList());
  }

  /** The server writes all matchers in quotes, however they were written. */
  private static List<LabelMatcher> matchers(JsonNode route) {
    List<LabelMatcher> matchers = new ArrayList<>();
    Prometheus.stream(route.path("matchers"))
        .flatMap(text -> PromQl.matchers(text.asText()).stream())
        .forEach(matchers::add);
    Prometheus.texts(route.path("match"))
        .forEach((label, value) -> matchers.add(new LabelMatcher(label, Operator.EQUAL, value)));
    Prometheus.texts(route.path("match_re"))
        .forEach((label, value) -> matchers.add(new LabelMatcher(label, Operator.MATCHES, value)));
    return matchers;
  }

  private static AlertReceiver receiver(JsonNode node) {
    return new AlertReceiver(
        node.path("name").asText(),
        ways(node),
        Prometheus.stream(node.path("email_configs"))
            .map(mail -> mail.path("to").asText())
            .toList());
  }

  private static List<String> ways(JsonNode receiver) {
    List<String> ways = new ArrayList<>();
    receiver.forEachEntry(
        (key, value) -> {
          if (key.endsWith(CONFIGURED) && !value.isEmpty()) {
            ways.add(key.substring(0, key.length() - CONFIGURED.length()));
          }
        });
    return ways;
  }

  /** A node of the tree that an alert walks down. */
  private record Route(
      String receiver, List<LabelMatcher> matchers, boolean goesOn, List<Route> children) {

    /** The receivers of this route and those below; empty if the alert does not get here. */
    Stream<String> matching(Map<String, String> labels) {
      return accepts(labels) ? below(labels).stream() : Stream.empty();
    }

    private List<String> below(Map<String, String> labels) {
      List<String> found = new ArrayList<>();
      for (Route child : children) {
        child.matching(labels).forEach(found::add);
        if (child.accepts(labels) && !child.goesOn()) {
          break;
        }
      }
      return found.isEmpty() ? List.of(receiver) : found;
    }

    private boolean accepts(Map<String, String> labels) {
      return matchers.stream()
          .allMatch(matcher -> matcher.accepts(labels.getOrDefault(matcher.label(), "")));
    }
  }
}
