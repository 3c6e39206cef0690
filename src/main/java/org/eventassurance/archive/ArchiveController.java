package org.eventassurance.archive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The archive of an event over REST. */
@RestController
@Tag(name = "Archive", description = "All that is known of an event, in one file")
class ArchiveController {

  private static final String ZIP = "application/zip";

  private final Archives archives;

  ArchiveController(Archives archives) {
    this.archives = archives;
  }

  @GetMapping(path = "/api/events/{code}/archive", produces = ZIP)
  @Operation(
      summary = "The archive of an event as a ZIP file",
      description =
          "A report to read and print (report.html, in the language asked for), everything as data"
              + " (event.json, described by event.schema.json), tables, and the models in the"
              + " versions that ran. Of an event that has ended it is what was kept then; of one"
              + " that is under way what is known by now.")
  void archive(
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale readers)
      throws IOException {
    Path zip = Files.createTempFile("archive", ".zip");
    try {
      archives.zip(code, language(request, readers), zip);
      response.setContentType(ZIP);
      response.setContentLengthLong(Files.size(zip));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(code + "-archive.zip").build().toString());
      Files.copy(zip, response.getOutputStream());
    } finally {
      Files.delete(zip);
    }
  }

  private static Locale language(HttpServletRequest request, Locale readers) {
    boolean asks = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    return asks ? request.getLocale() : readers;
  }
}
