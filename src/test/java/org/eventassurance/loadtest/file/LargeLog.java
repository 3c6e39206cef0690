package org.eventassurance.loadtest.file;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A JMeter log of as many samples as one likes, which is written while it is read. */
class LargeLog extends InputStream {

  private static final String HEADER =
      "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,"
          + "failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect\n";

  private final int samples;
  private byte[] line = HEADER.getBytes(StandardCharsets.UTF_8);
  private int position;
  private int written;
  private long bytes;

  LargeLog(int samples) {
    this.samples = samples;
  }

  /** How many bytes were read so far. */
  long bytes() {
    return bytes;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (position == line.length && !next()) {
      return -1;
    }
    int read = Math.min(length, line.length - position);
    System.arraycopy(line, position, buffer, offset, read);
    position += read;
    bytes += read;
    return read;
  }

  /** A sample each millisecond; of a hundred, one takes 400 milliseconds and one fails. */
  private boolean next() {
    if (written == samples) {
      return false;
    }
    long elapsed = written % 100 == 0 ? 400 : written % 100;
    line =
        "%d,%d,GET /cart,200,OK,Users 1-%d,text,%s,,512,128,50,50,https://shop.example/cart,%d,0,1\n"
            .formatted(
                1_788_228_000_000L + written, elapsed, written % 50, written % 100 != 1, elapsed)
            .getBytes(StandardCharsets.UTF_8);
    position = 0;
    written++;
    return true;
  }
}
