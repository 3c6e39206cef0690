package org.eventassurance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the code tells people, it can tell them in Chinese. */
class SpokenWordsTest {

  private static final Pattern ARGUMENT = Pattern.compile("%(\\d\\$)?s");

  private final List<SourceFile> sources = SourceFile.all();
  private final Translations chinese = ShippedTranslations.ofCode();

  @Test
  void everySentenceHasItsChinese() {
    assertThat(spoken())
        .filteredOn(sentence -> sentence.matches("(?s).*[a-z]{2}.*"))
        .filteredOn(sentence -> !chinese.terms().containsKey(sentence))
        .as("translate in src/main/resources/language/zh.json what the code says")
        .isEmpty();
  }

  @Test
  void noSentenceIsPutTogetherFromPieces() {
    assertThat(
            people()
                .filter(source -> !source.pieces().isEmpty())
                .map(source -> source.path() + ": " + source.pieces()))
        .isEmpty();
  }

  @Test
  void nothingIsTranslatedThatNobodySays() {
    assertThat(chinese.terms().keySet())
        .filteredOn(term -> !ShippedTranslations.WORDS_OF_CODE.contains(term))
        .isSubsetOf(spoken());
  }

  @Test
  void everyArgumentIsSaidInChineseToo() {
    assertThat(chinese.terms())
        .allSatisfy(
            (english, translation) ->
                assertThat(arguments(translation)).as(english).isEqualTo(arguments(english)));
  }

  private Stream<SourceFile> people() {
    return sources.stream().filter(SourceFile::speaksToPeople);
  }

  private Set<String> spoken() {
    return people()
        .flatMap(source -> source.sentences().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The numbers of the arguments that a format puts in. */
  private static Set<Integer> arguments(String format) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher argument = ARGUMENT.matcher(format);
    while (argument.find()) {
      String number = argument.group(1);
      numbers.add(number == null ? numbers.size() + 1 : Integer.parseInt(number.replace("$", "")));
    }
    return numbers;
  }
}
