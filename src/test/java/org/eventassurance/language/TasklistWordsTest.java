package org.eventassurance.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tasklist says in Chinese whatever the version that we ship says in English. */
class TasklistWordsTest {

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{ ?(\\w+) ?}}");

  private final Map<String, String> english = labels("en.json");
  private final Map<String, String> chinese = labels("zh.json");

  @Test
  void everyLabelHasItsChineseAndNoneIsLeftOver() {
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void whatIsPutInStaysTheSame() {
    assertThat(english)
        .allSatisfy(
            (key, label) ->
                assertThat(templates(chinese.get(key))).as(key).isEqualTo(templates(label)));
  }

  @Test
  void nothingIsLeftInEnglish() {
    assertThat(chinese.keySet())
        .filteredOn(key -> english.get(key).matches("(?s).*[a-z]{2}.*"))
        .filteredOn(key -> !HAN.matcher(chinese.get(key)).find())
        .containsExactly("APP_VENDOR");
  }

  private static Set<String> templates(String label) {
    return TEMPLATE
        .matcher(label)
        .results()
        .map((MatchResult template) -> template.group(1))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> labels(String file) {
    try (InputStream content =
        TasklistWordsTest.class.getClassLoader().getResourceAsStream(LOCALES + file)) {
      JsonNode labels = new ObjectMapper().readTree(withoutMark(content)).path("labels");
      Map<String, String> read = new TreeMap<>();
      labels.forEachEntry((key, label) -> read.put(key, label.asText()));
      return read;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Camunda's file begins with a byte order mark. */
  private static String withoutMark(InputStream content) throws IOException {
    return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
  }
}
