package org.eventassurance.loadtest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.eventassurance.loadtest.file.ResultFiles;
import org.eventassurance.loadtest.file.TestFigures;
import org.eventassurance.problem.Problem;

/**
 * A multipart body with a tool's file, read as it comes: the file goes straight through the reader
 * of its format, and lies neither in memory nor on disk. Its parts come in any order.
 */
final class ResultUpload {

  /** Bytes of the largest file, 200 MiB. */
  static final long LARGEST_FILE = 200L * 1024 * 1024;

  /** Bytes of the largest body, with room for the other parts. */
  private static final long LARGEST_BODY = LARGEST_FILE + 1024 * 1024;

  private static final String FILE = "file";
  private static final Set<String> FIELDS =
      Set.of("department", "scenario", "tool", "startedAt", "endedAt");
  private static final int LONGEST_FIELD = 1000;

  private final Map<String, String> fields = new HashMap<>();
  private TestFigures figures;
  private String fileName;
  private String fileHash;

  private ResultUpload() {}

  /**
   * Reads a request's body. What is refused is still taken in to its end, within bounds: else the
   * caller would see a broken connection and not the answer. Only what announces itself as too
   * large is refused unread.
   *
   * @throws Problem 400 or 413 naming what to mend
   */
  static ResultDelivery read(HttpServletRequest request) {
    refuseLarge(request.getContentLengthLong(), LARGEST_BODY);
    try {
      return new ResultUpload().parts(request);
    } catch (FileUploadException | IOException broken) {
      drain(request);
      throw Problem.invalid(
          "body",
          "Send multipart/form-data with a part 'file', whole, as curl -F file=@result.jtl does.");
    } catch (Problem refused) {
      drain(request);
      throw refused;
    }
  }

  private static void refuseLarge(long bytes, long most) {
    if (bytes > most) {
      throw Problem.tooLarge(
          FILE,
          "The file is larger than 200 MiB: send the tool's summary (k6's summary, JMeter's"
              + " statistics.json) instead.");
    }
  }

  private static void drain(HttpServletRequest request) {
    byte[] bin = new byte[1 << 16];
    long left = 2 * LARGEST_BODY;
    try {
      InputStream rest = request.getInputStream();
      int read;
      while (left > 0 && (read = rest.read(bin)) >= 0) {
        left -= read;
      }
    } catch (IOException ended) {
      // The caller has stopped sending, and may still read the answer.
    }
  }

  private ResultDelivery parts(HttpServletRequest request) throws IOException, FileUploadException {
    FileItemIterator parts = new FileUpload().getItemIterator(new Body(request));
    while (parts.hasNext()) {
      FileItemStream part = parts.next();
      if (FILE.equals(part.getFieldName())) {
        readFile(part);
      } else {
        readField(part);
      }
    }
    if (figures == null) {
      throw Problem.invalid(FILE, "Send the tool's file as the part 'file'.");
    }
    return new ResultDelivery(
        fields.get("department"),
        fields.get("scenario"),
        fields.get("tool"),
        time("startedAt"),
        time("endedAt"),
        fileName,
        fileHash,
        figures);
  }

  private void readFile(FileItemStream part) throws IOException {
    if (figures != null) {
      throw Problem.invalid(FILE, "Send one file at a time: each is the result of one scenario.");
    }
    MessageDigest digest = sha256();
    try (InputStream content = part.openStream()) {
      InputStream measured = new Measured(content, digest);
      fileName = ResultFiles.shownName(part.getName());
      figures = ResultFiles.read(measured, fileName);
      measured.transferTo(OutputStream.nullOutputStream());
    }
    fileHash = HexFormat.of().formatHex(digest.digest());
  }

  private void readField(FileItemStream part) throws IOException {
    String name = part.getFieldName();
    if (name == null || !FIELDS.contains(name)) {
      throw Problem.invalid(
          "body", "Send no other parts than file, department, scenario, tool, startedAt, endedAt.");
    }
    try (InputStream content = part.openStream()) {
      byte[] value = content.readNBytes(LONGEST_FIELD + 1);
      if (value.length > LONGEST_FIELD) {
        throw Problem.invalid(name, "Send at most %s characters.", LONGEST_FIELD);
      }
      String text = new String(value, StandardCharsets.UTF_8).strip();
      if (!text.isEmpty()) {
        fields.put(name, text);
      }
    }
  }

  private OffsetDateTime time(String field) {
    String text = fields.get(field);
    try {
      return text == null ? null : OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(field, "Give date, time and offset, like 2026-11-11T20:00+08:00.");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A file's bytes, counted and digested as they pass; a reader that closes them ends nothing. */
  private static final class Measured extends FilterInputStream {

    private final MessageDigest digest;
    private long bytes;

    Measured(InputStream content, MessageDigest digest) {
      super(content);
      this.digest = digest;
    }

    @Override
    public void close() {
      // What follows what was read belongs to the file, too.
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        digest.update((byte) one);
        refuseLarge(++bytes, LARGEST_FILE);
      }
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        digest.update(buffer, offset, read);
        bytes += read;
        refuseLarge(bytes, LARGEST_FILE);
      }
      return read;
    }
  }

  /** The request as the library wants to see it. */
  private record Body(HttpServletRequest request) implements UploadContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return request.getContentType();
    }

    @Override
    @Deprecated
    public int getContentLength() {
      return request.getContentLength();
    }

    @Override
    public long contentLength() {
      return request.getContentLengthLong();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return request.getInputStream();
    }
  }
}
