package org.eventassurance.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is known of events that have ended, for good, and hands it out: of an event that is
 * archived what was kept, of any other what is known by now.
 */
@Service
public class Archives {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
  private static final String REPORT = "report.html";

  private final MajorEvents events;
  private final ArchiveFiles files;
  private final ArchivedParts archived;

  Archives(MajorEvents events, ArchiveFiles files, ArchivedParts archived) {
    this.events = events;
    this.files = files;
    this.archived = archived;
  }

  /** Whether an event has been archived. */
  @Transactional(readOnly = true)
  public boolean isKept(String eventCode) {
    return !archived.paths(eventCode).isEmpty();
  }

  /**
   * Archives an event as it is now; again, it takes the place of what was archived. All of it is
   * kept, or nothing.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  @Transactional
  public void keep(String eventCode) {
    try {
      files.write(eventCode, LANGUAGES, archived.keeping(eventCode));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an event's archive into a file, as one ZIP. Nobody's slow line keeps a transaction open,
   * and what fails has not been half sent.
   *
   * @param language of its report
   * @param file which is there, and which whoever asks deletes, also when this fails
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void zip(String eventCode, Locale language, Path file) throws IOException {
    String code = events.get(eventCode).code();
    Locale spoken = spoken(language);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ArchiveZip zip = new ArchiveZip(out)) {
      Parts named =
          (path, content) ->
              zip.add(path.equals(ArchiveFiles.report(spoken)) ? REPORT : path, content);
      write(code, spoken, named);
    }
  }

  /**
   * An event's report as a page in UTF-8, which is small, however big the event was: of one that is
   * archived the report that was kept.
   *
   * @param language English or Chinese; English for any other
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public byte[] report(String eventCode, Locale language) throws IOException {
    String code = events.get(eventCode).code();
    Locale spoken = spoken(language);
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    if (archived.paths(code).isEmpty()) {
      files.report(code, spoken, page);
    } else {
      copy(code, ArchiveFiles.report(spoken), page);
    }
    return page.toByteArray();
  }

  private void write(String code, Locale language, Parts parts) throws IOException {
    List<String> paths = archived.paths(code);
    if (paths.isEmpty()) {
      files.write(code, List.of(language), parts);
    }
    for (String path : paths) {
      if (isIn(language, path)) {
        parts.add(path, out -> copy(code, path, out));
      }
    }
  }

  private void copy(String code, String path, OutputStream out) throws IOException {
    try (InputStream kept = archived.read(code, path)) {
      kept.transferTo(out);
    }
  }

  /** Whether the file is no report, or the one in this language. */
  private static boolean isIn(Locale language, String path) {
    return LANGUAGES.stream()
        .filter(other -> !other.equals(language))
        .map(ArchiveFiles::report)
        .noneMatch(path::equals);
  }

  private static Locale spoken(Locale language) {
    return LANGUAGES.stream()
        .filter(spoken -> spoken.getLanguage().equals(language.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
