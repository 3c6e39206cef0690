package org.eventassurance.contingency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.web.util.HtmlUtils;

/**
 * Shows the steps of a plan, which people write in Markdown, on a page. HTML in them is shown as
 * text, and a link leads nowhere but to pages and mail addresses.
 */
public final class PlanSteps {

  /** Nobody nests steps deeper; what does is shown as it is, lest drawing it exhaust the stack. */
  private static final int DEEPEST = 40;

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
          .softbreak("<br />\n")
          .build();

  private PlanSteps() {}

  /** The steps as HTML that is safe to show; their headings go below those of the page. */
  public static String html(String markdown) {
    Node steps = PARSER.parse(markdown);
    if (isTooDeep(steps)) {
      return "<pre>" + HtmlUtils.htmlEscape(markdown, "UTF-8") + "</pre>";
    }
    return RENDERER.render(steps);
  }

  /**
   * The steps one by one, as plain text: the items of the outermost lists, or, where there is no
   * list, the lines.
   */
  public static List<String> list(String markdown) {
    Node steps = PARSER.parse(markdown);
    List<String> items = new ArrayList<>();
    if (!isTooDeep(steps)) {
      children(steps)
          .filter(ListBlock.class::isInstance)
          .flatMap(PlanSteps::children)
          .map(PlanSteps::text)
          .filter(item -> !item.isEmpty())
          .forEach(items::add);
    }
    return items.isEmpty()
        ? markdown.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
        : List.copyOf(items);
  }

  /** What an item holds; by itself it is no text, for it lacks its list. */
  private static String text(Node item) {
    return children(item).map(TEXT::render).collect(Collectors.joining("\n")).strip();
  }

  private static Stream<Node> children(Node parent) {
    return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
  }

  private static boolean isTooDeep(Node root) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(root, 0));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth() > DEEPEST) {
        return true;
      }
      if (level.node() instanceof Heading heading) {
        heading.setLevel(Math.min(6, heading.getLevel() + 1));
      }
      for (Node child = level.node().getFirstChild(); child != null; child = child.getNext()) {
        open.push(new Level(child, level.depth() + 1));
      }
    }
    return false;
  }

  private record Level(Node node, int depth) {}
}
