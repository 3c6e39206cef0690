package org.eventassurance.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive as one ZIP file, which says nothing of when it was made: the same files, the same. */
final class ArchiveZip implements Parts, Closeable {

  /** Every file's; the very first moment that a ZIP file can name would be written with a zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  ArchiveZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  @Override
  public void add(String path, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** Completes the file. */
  @Override
  public void close() throws IOException {
    zip.close();
  }
}
