package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eventassurance.archive.Archives;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * An event's report: of an event that is archived the one that was kept, else as of now what will
 * stand in the archive (B2, E29).
 */
@Controller
class ReportPage {

  private final Archives archives;

  ReportPage(Archives archives) {
    this.archives = archives;
  }

  @GetMapping("/events/{code}/report")
  void show(@PathVariable String code, Locale language, HttpServletResponse response)
      throws IOException {
    byte[] report = archives.report(code, language);
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(report);
  }
}
