package org.eventassurance.loadtest.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads a file that is taken in step by step, and refuses to go on when one step, such as a line or
 * an element, does not end: it would fill the memory.
 */
final class Steps extends FilterReader {

  private static final int LONGEST = 2_000_000;

  private int sinceStep;

  Steps(Reader reader) {
    super(reader);
  }

  /** A step was taken in. */
  void done() {
    sinceStep = 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(1);
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws TooLong {
    sinceStep += read;
    if (sinceStep > LONGEST) {
      throw new TooLong();
    }
  }

  /** One step of the file is longer than any that a tool writes. */
  static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    TooLong() {
      super("one line or element is longer than " + LONGEST + " characters");
    }
  }
}
