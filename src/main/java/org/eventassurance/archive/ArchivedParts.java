package org.eventassurance.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code archived_part}: files in compressed pieces, so that writing and reading one
 * takes the same memory however long it is.
 */
@Repository
class ArchivedParts {

  private static final int PIECE = 64 * 1024;

  private final JdbcClient jdbc;

  ArchivedParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The paths of an event's files in their order; empty if it is not archived. */
  List<String> paths(String eventCode) {
    return jdbc.sql(
            """
            select path from archived_part where event_code = ? and piece = 0 order by place
            """)
        .param(eventCode)
        .query(String.class)
        .list();
  }

  /** Takes an event's files, in the place of what was kept of it before. */
  Parts keeping(String eventCode) {
    jdbc.sql("delete from archived_part where event_code = ?").param(eventCode).update();
    AtomicInteger place = new AtomicInteger();
    return (path, content) -> add(eventCode, place.getAndIncrement(), path, content);
  }

  private void add(String eventCode, int place, String path, Content content) throws IOException {
    try (OutputStream pieces = new BufferedOutputStream(new Pieces(eventCode, place, path), PIECE);
        GZIPOutputStream compressed = new GZIPOutputStream(pieces)) {
      content.writeTo(compressed);
    }
  }

  /** Reads a file that is there, piece by piece; streams in a row are asked for no other way. */
  @SuppressWarnings("JdkObsolete")
  InputStream read(String eventCode, String path) throws IOException {
    List<Integer> numbers =
        jdbc.sql(
                """
                select piece from archived_part where event_code = ? and path = ? order by piece
                """)
            .params(eventCode, path)
            .query(Integer.class)
            .list();
    Enumeration<Integer> pieces = Collections.enumeration(numbers);
    return new GZIPInputStream(
        new SequenceInputStream(
            new Enumeration<>() {
              @Override
              public boolean hasMoreElements() {
                return pieces.hasMoreElements();
              }

              @Override
              public InputStream nextElement() {
                return piece(eventCode, path, pieces.nextElement());
              }
            }),
        PIECE);
  }

  private InputStream piece(String eventCode, String path, int number) {
    return new ByteArrayInputStream(
        jdbc.sql(
                """
                select content from archived_part
                where event_code = ? and path = ? and piece = ?
                """)
            .params(eventCode, path, number)
            .query((row, line) -> row.getBytes("content"))
            .single());
  }

  /** Writes each of its buffer's fillings as a row. */
  private final class Pieces extends OutputStream {

    private final String eventCode;
    private final int place;
    private final String path;
    private int next;

    Pieces(String eventCode, int place, String path) {
      this.eventCode = eventCode;
      this.place = place;
      this.path = path;
    }

    @Override
    public void write(int single) {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
      jdbc.sql(
              """
              insert into archived_part (event_code, place, path, piece, content)
              values (?, ?, ?, ?, ?)
              """)
          .params(eventCode, place, path, next++, piece)
          .update();
    }
  }
}
