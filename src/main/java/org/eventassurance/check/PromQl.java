package org.eventassurance.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads of an expression in Prometheus's language which series it reads, and which of their labels
 * survive its aggregations. The server has parsed the expression before; nothing is judged here.
 */
final class PromQl {

  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\n]*|\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'|`[^`]*`"
              + "|[A-Za-z_:][\\w:]*|\\d[\\w.]*|=~|!~|[!=<>]=|\\S",
          Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Za-z_:][\\w:]*");

  /** These yield one series of many, with the labels that they are told to keep. */
  private static final Set<String> AGGREGATIONS =
      Set.of(
          "sum",
          "avg",
          "min",
          "max",
          "count",
          "group",
          "stddev",
          "stdvar",
          "quantile",
          "count_values");

  private static final Set<String> GROUPINGS = Set.of("by", "without");
  private static final Set<String> MATCHINGS =
      Set.of("on", "ignoring", "group_left", "group_right");
  private static final Set<String> OTHER_WORDS =
      Set.of("and", "or", "unless", "atan2", "bool", "offset", "inf", "nan", "Inf", "NaN");

  private final List<String> tokens;
  private final List<SeriesSelector> found = new ArrayList<>();
  private final Deque<Brackets> open = new ArrayDeque<>();
  private Brackets next = new Brackets(false);
  private Brackets closed = new Brackets(false);
  private int at;

  private PromQl(String expression) {
    this.tokens =
        TOKEN
            .matcher(expression)
            .results()
            .map(MatchResult::group)
            .filter(token -> !token.startsWith("#"))
            .toList();
  }

  /** What the expression reads, in its order. */
  static List<SeriesSelector> selectors(String expression) {
    PromQl reader = new PromQl(expression);
    while (reader.at < reader.tokens.size()) {
      reader.step();
    }
    return List.copyOf(reader.found);
  }

  /**
   * The matchers of a selector as the service catalogue writes it.
   *
   * @param selector such as {@code job="order",env="live"}
   */
  static List<LabelMatcher> matchers(String selector) {
    return selectors("{" + selector + "}").get(0).matchers();
  }

  private void step() {
    String token = tokens.get(at);
    switch (token) {
      case "(" -> {
        open.push(next);
        next = new Brackets(false);
        at++;
      }
      case ")" -> {
        closed = open.isEmpty() ? closed : open.pop();
        at++;
      }
      case "[" -> skipTo("]");
      case "{" -> found.add(selector(""));
      default -> word(token);
    }
  }

  private void word(String token) {
    at++;
    if (!WORD.matcher(token).matches() || OTHER_WORDS.contains(token)) {
      return;
    }
    if (GROUPINGS.contains(token)) {
      (next.aggregate ? next : closed).keep(token, labels());
    } else if (MATCHINGS.contains(token)) {
      labels();
    } else if (peek().equals("(") || GROUPINGS.contains(peek())) {
      next = new Brackets(AGGREGATIONS.contains(token));
      closed = next;
    } else {
      found.add(selector(token));
    }
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private void skipTo(String end) {
    while (at < tokens.size() && !tokens.get(at).equals(end)) {
      at++;
    }
    at++;
  }

  /** The labels in brackets that follow, if any do. */
  private Set<String> labels() {
    Set<String> labels = new HashSet<>();
    if (peek().equals("(")) {
      int begin = at + 1;
      skipTo(")");
      tokens.subList(begin, at - 1).stream().map(PromQl::unquoted).forEach(labels::add);
    }
    return labels;
  }

  private SeriesSelector selector(String metric) {
    List<String> inside = List.of();
    if (peek().equals("{")) {
      int begin = at + 1;
      skipTo("}");
      inside = tokens.subList(begin, at - 1);
    }
    List<Brackets> around = List.copyOf(open);
    return new SeriesSelector(
        metric.isEmpty() ? nameIn(inside) : metric,
        matchersIn(inside),
        label -> around.stream().allMatch(brackets -> brackets.keeps(label)));
  }

  /** A name that stands in quotes among the matchers. */
  private static String nameIn(List<String> inside) {
    return !inside.isEmpty() && (inside.size() == 1 || inside.get(1).equals(","))
        ? unquoted(inside.get(0))
        : "";
  }

  private static List<LabelMatcher> matchersIn(List<String> inside) {
    return IntStream.range(1, inside.size() - 1)
        .filter(i -> LabelMatcher.Operator.SIGNS.contains(inside.get(i)))
        .mapToObj(
            i ->
                new LabelMatcher(
                    unquoted(inside.get(i - 1)),
                    LabelMatcher.Operator.of(inside.get(i)),
                    unquoted(inside.get(i + 1))))
        .toList();
  }

  private static String unquoted(String token) {
    if (token.length() < 2 || !"\"'`".contains(token.substring(0, 1))) {
      return token;
    }
    String inside = token.substring(1, token.length() - 1);
    return token.charAt(0) == '`'
        ? inside
        : Pattern.compile("\\\\(.)", Pattern.DOTALL)
            .matcher(inside)
            .replaceAll(escaped -> Matcher.quoteReplacement(escaped.group(1)));
  }

  /** Brackets of an expression, and the labels that what is inside has outside. */
  private static final class Brackets {

    private final boolean aggregate;
    private Set<String> labels = Set.of();
    private boolean without;

    private Brackets(boolean aggregate) {
      this.aggregate = aggregate;
    }

    private void keep(String word, Set<String> listed) {
      without = word.equals("without");
      labels = listed;
    }

    private boolean keeps(String label) {
      return !aggregate || labels.contains(label) != without;
    }
  }
}
