package org.eventassurance.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the files of an event's archive from what is known of it. */
@Component
class ArchiveFiles {

  private final Dossiers dossiers;
  private final DossierJson json;
  private final DossierSchema schema;
  private final DossierTables tables;
  private final RanModels models;
  private final ReportRenderer reports;

  ArchiveFiles(
      Dossiers dossiers,
      DossierJson json,
      DossierSchema schema,
      DossierTables tables,
      RanModels models,
      ReportRenderer reports) {
    this.dossiers = dossiers;
    this.json = json;
    this.schema = schema;
    this.tables = tables;
    this.models = models;
    this.reports = reports;
  }

  /** The path of the report in a language. */
  static String report(Locale language) {
    return "report." + language.getLanguage() + ".html";
  }

  /**
   * Hands over the files one by one, with a report in each of the languages.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  void write(String eventCode, Collection<Locale> languages, Parts parts) throws IOException {
    Dossier dossier = dossiers.of(eventCode);
    for (Locale language : languages) {
      parts.add(report(language), out -> report(dossier, language, out));
    }
    parts.add("event.json", out -> json.write(dossier, out));
    parts.add("event.schema.json", out -> json.write(schema.get(), out));
    tables.write(dossier, parts);
    for (RanModel model : dossiers.models(eventCode)) {
      parts.add(model.path(), out -> models.write(model, out));
    }
  }

  /** Writes the report alone. */
  void report(String eventCode, Locale language, OutputStream out) throws IOException {
    report(dossiers.of(eventCode), language, out);
  }

  private void report(Dossier dossier, Locale language, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    reports.render(dossier, language, text);
    text.flush();
  }
}
