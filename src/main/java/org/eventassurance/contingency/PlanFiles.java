package org.eventassurance.contingency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * Files that hold plans, one each, alone or in a zip. Never more is read than a library can hold,
 * however small it was packed; names of files are told to people and used for nothing else.
 */
final class PlanFiles {

  private static final int MOST_FILES = 1000;
  private static final long MOST_BYTES = 20L * 1024 * 1024;
  private static final int LONGEST_NAME = 200;
  private static final byte[] ZIP_BEGIN = {'P', 'K'};
  private static final String FILES = "files";

  private final List<FieldError> errors = new ArrayList<>();
  private final List<WrittenPlan> plans = new ArrayList<>();
  private int files;
  private long bytes;

  /**
   * Reads one file: Markdown, or a zip of Markdown files.
   *
   * @throws Problem 400 if it is more than a library can hold, or no file of this kind
   */
  void add(String name, InputStream content) throws IOException {
    byte[] begin = content.readNBytes(ZIP_BEGIN.length);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(begin), content);
    if (Arrays.equals(begin, ZIP_BEGIN)) {
      addZip(whole);
    } else {
      count();
      addText(name, bounded(name, whole));
    }
  }

  private void addZip(InputStream content) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count();
        if (!entry.isDirectory() && !isHidden(entry.getName())) {
          addText(entry.getName(), bounded(entry.getName(), zip));
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw Problem.invalid(FILES, "This zip cannot be read: %s.", String.valueOf(e.getMessage()));
    }
  }

  /** What follows in a file that is too long is not even unpacked. */
  private static byte[] bounded(String name, InputStream content) throws IOException {
    byte[] read = content.readNBytes(MarkdownReader.LONGEST + 1);
    if (read.length > MarkdownReader.LONGEST) {
      throw Problem.invalid(name, "A plan has at most %s KiB.", MarkdownReader.LONGEST >> 10);
    }
    return read;
  }

  private void count() {
    files++;
    if (files > MOST_FILES || bytes > MOST_BYTES) {
      throw Problem.invalid(
          FILES, "Import at most %s files and %s MiB at once.", MOST_FILES, MOST_BYTES >> 20);
    }
  }

  private void addText(String name, byte[] content) {
    bytes += content.length;
    if (isHarmful(name)) {
      throw Problem.invalid(
          FILES, "A file's name must be a plain path below the zip, ending in .md.");
    }
    try {
      plans.add(MarkdownReader.read(name, utf8(content)));
    } catch (CharacterCodingException e) {
      errors.add(new FieldError(name, "Write the file in UTF-8."));
    } catch (Problem refused) {
      errors.addAll(refused.errors());
    }
  }

  private static boolean isHarmful(String name) {
    return name.length() > LONGEST_NAME
        || !name.endsWith(".md")
        || name.startsWith("/")
        || name.contains("..")
        || name.contains("\\")
        || name.contains(":")
        || name.chars().anyMatch(Character::isISOControl);
  }

  /** What file managers leave in a zip. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || (name.startsWith(".") && !name.startsWith(".."))
        || name.matches(".*/\\.[^./].*");
  }

  /** What all files say; Problem 400 naming all that is wrong with any of them. */
  List<WrittenPlan> plans() {
    Problem.refuseAny(errors);
    if (plans.isEmpty()) {
      throw Problem.invalid(FILES, "Send Markdown files, or a zip of them.");
    }
    Problem.refuseAny(twice());
    return List.copyOf(plans);
  }

  private List<FieldError> twice() {
    Map<String, String> files = new HashMap<>();
    List<FieldError> twice = new ArrayList<>();
    for (WrittenPlan plan : plans) {
      String first = files.putIfAbsent(plan.department() + "/" + plan.draft().name(), plan.file());
      if (first != null) {
        twice.add(
            plan.at(new FieldError("name", "The file %s holds a plan of this name too.", first)));
      }
    }
    return twice;
  }

  /**
   * Reads one plan, from a request that holds nothing else.
   *
   * @throws Problem 400 naming what is wrong
   */
  static WrittenPlan single(InputStream content) throws IOException {
    try {
      return MarkdownReader.read("", utf8(bounded("body", content)));
    } catch (CharacterCodingException e) {
      throw Problem.invalid("body", "Write the file in UTF-8.");
    }
  }

  private static String utf8(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  /** A zip with one file for each plan, in a folder for each department. */
  static byte[] zip(List<ContingencyPlan> plans, PlanMarkdown markdown) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped, StandardCharsets.UTF_8)) {
      for (ContingencyPlan plan : plans) {
        zip.putNextEntry(new ZipEntry(plan.department() + "/" + markdown.fileName(plan)));
        zip.write(markdown.write(plan).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
