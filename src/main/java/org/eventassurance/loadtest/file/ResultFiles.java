package org.eventassurance.loadtest.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.eventassurance.language.Sentence;

/** Recognises the files of load-test tools by what stands in them, and reads them. */
public final class ResultFiles {

  private static final int PEEK = 4;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ResultFiles() {}

  /**
   * Reads a file as a stream, to its end.
   *
   * @param name as its sender called it; null for unknown
   * @throws org.eventassurance.problem.Problem 400 if it is none that is known, or not whole; it
   *     names the line or the value
   * @throws IOException if it can't be read
   */
  public static TestFigures read(InputStream content, String name) throws IOException {
    Source source = Source.called(name);
    BufferedInputStream bytes = new BufferedInputStream(content, 1 << 16);
    refuseCompressed(bytes, source);
    BufferedReader text =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    try {
      return switch (first(text, source)) {
        case '<' -> JtlXml.read(text, source);
        case '{', '[' -> SummaryJson.read(text, source);
        default -> JtlCsv.read(text, source);
      };
    } catch (Steps.TooLong endless) {
      throw source.wrong(
          Sentence.of(
              "A line or an element of the file does not end: send it as the tool wrote it."));
    }
  }

  /** A file's name as it is shown: without path and control characters, at most 100 characters. */
  public static String shownName(String sent) {
    return Source.called(sent).name();
  }

  private static void refuseCompressed(BufferedInputStream bytes, Source source)
      throws IOException {
    bytes.mark(PEEK);
    byte[] begin = bytes.readNBytes(PEEK);
    bytes.reset();
    if (begin.length < 2) {
      return;
    }
    boolean gzip = begin[0] == 0x1f && begin[1] == (byte) 0x8b;
    boolean zip = begin[0] == 'P' && begin[1] == 'K';
    if (gzip || zip) {
      throw source.wrong(Sentence.of("The file is compressed: unpack it and send what it holds."));
    }
  }

  /** The first character that says something; the reader stands before it. */
  private static int first(BufferedReader text, Source source) throws IOException {
    int character;
    do {
      text.mark(1);
      character = text.read();
    } while (character == BYTE_ORDER_MARK || Character.isWhitespace(character));
    if (character < 0) {
      throw source.wrong(Sentence.of("The file is empty: run the test, then send what it wrote."));
    }
    text.reset();
    return character;
  }
}
