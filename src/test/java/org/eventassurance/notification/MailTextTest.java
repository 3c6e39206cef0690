package org.eventassurance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailTextTest {

  @Test
  void aLineIsOneLineWhateverPeopleWrote() {
    assertThat(MailText.line(" a\r\nBcc: b\u2028c\u0000\td\u202Ee ")).isEqualTo("a Bcc: b c d e");
    assertThat(MailText.line(null)).isEmpty();
  }

  @Test
  void aBlockKeepsItsLinesAndNothingElseThatOneDoesNotSee() {
    assertThat(MailText.block("a\r\nb\u2028c\rd\u0007e\n")).isEqualTo("a\nb\nc\nd e");
    assertThat(MailText.block(null)).isEmpty();
  }

  @Test
  void aCutTextIsAsLongAsAskedForAndKeepsItsCharactersWhole() {
    assertThat(MailText.cut("12345", 5)).isEqualTo("12345");
    assertThat(MailText.cut("123456", 5)).isEqualTo("1234…");
    assertThat(MailText.cut("😀😀😀😀", 3)).isEqualTo("😀😀…");
  }
}
