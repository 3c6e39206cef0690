package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eventassurance.archive.Dossier;
import org.eventassurance.archive.Dossiers;
import org.eventassurance.archive.ReportRenderer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An event's report as of now, as it will stand in the event's archive (B2, E29). */
@Controller
class ReportPage {

  private final Dossiers dossiers;
  private final ReportRenderer renderer;

  ReportPage(Dossiers dossiers, ReportRenderer renderer) {
    this.dossiers = dossiers;
    this.renderer = renderer;
  }

  @GetMapping("/events/{code}/report")
  void show(@PathVariable String code, Locale language, HttpServletResponse response)
      throws IOException {
    Dossier dossier = dossiers.of(code);
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    renderer.render(dossier, language, response.getWriter());
  }
}
