package org.eventassurance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.language.Words;
import org.junit.jupiter.api.Test;

class StoredSentencesTest {

  private static final Spoken SRE =
      language -> language.getLanguage().equals("zh") ? "稳定性" : "Reliability";

  private final Words chinese = PostOffice.dictionary().in(Locale.CHINESE);

  @Test
  void aSentenceComesBackWithEverythingThatWasPutIn() {
    Sentence sentence =
        Sentence.of(
            "%s, %s, %,d of %s: %s",
            "Chen", SRE, 24_000, List.of("a", Sentence.of("The task is no longer open.")), 1.5);

    Sentence read = StoredSentences.read(StoredSentences.write(sentence));

    assertThat(Words.ENGLISH.say(read))
        .isEqualTo("Chen, Reliability, 24,000 of a, The task is no longer open.: 1.5");
    assertThat(chinese.say(read)).isEqualTo("Chen, 稳定性, 24,000 of a、任务已结束。: 1.5");
  }

  @Test
  void percentSignsOfASentenceWithoutArgumentsStayWhatTheyAre() {
    assertThat(Words.ENGLISH.say(StoredSentences.read(StoredSentences.write(Sentence.of("5 %d")))))
        .isEqualTo("5 %d");
  }

  @Test
  void whatIsTooLongIsCutAndStillFitsItsColumn() {
    String json = StoredSentences.write(Sentence.of("%s", "\"\n\0".repeat(3000)));

    assertThat(json).hasSizeLessThanOrEqualTo(4000);
    assertThat(StoredSentences.read(json).english()).endsWith("…");
  }

  @Test
  void aMessageWithTooManyLinesKeepsTheFirst() {
    List<Sentence> lines =
        Stream.generate(() -> Sentence.of("%s", "x".repeat(3000))).limit(40).toList();

    String json = StoredSentences.write(lines);

    assertThat(json).hasSizeLessThanOrEqualTo(20_000);
    assertThat(StoredSentences.readAll(json)).hasSize(6).allMatch(lines.get(0)::equals);
  }
}
