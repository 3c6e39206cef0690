package org.eventassurance.process.shipping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.eventassurance.process.TinyEngine;
import org.eventassurance.process.model.EngineModels;
import org.eventassurance.process.model.ModelFile;
import org.eventassurance.process.model.ModelGuard;
import org.eventassurance.process.model.Rehearsal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A release of the product that brings the rehearsal's models along. */
final class Release {

  static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

  private final Map<String, String> files = new TreeMap<>();

  private Release() {}

  /** The models as they are. */
  static Release first() {
    Release release = new Release();
    Rehearsal.files().forEach(name -> release.files.put(name, Rehearsal.text(name)));
    return release;
  }

  /** The release with a file changed; each note makes another file. */
  Release with(String file, String note) {
    files.put(file, noted(file, note));
    return this;
  }

  Release without(String file) {
    files.remove(file);
    return this;
  }

  Release replacing(String file, String text, String by) {
    files.compute(file, (name, content) -> content.replace(text, by));
    return this;
  }

  /** The original content of a file that keeps the rules, changed in a way that shows the note. */
  static String noted(String file, String note) {
    String content = Rehearsal.text(file);
    return file.endsWith(".form")
        ? content.replace("Rehearse.", note)
        : content + "<!-- " + note + " -->";
  }

  /** What this release does when it starts on the engine. */
  ModelShipment on(TinyEngine tiny, JdbcClient database) {
    EngineModels inForce =
        new EngineModels(
            (ProcessEngineConfigurationImpl) tiny.engine().getProcessEngineConfiguration());
    ShipmentRecords records =
        new ShipmentRecords(database, Clock.fixed(START.toInstant(), START.getOffset()));
    return new ModelShipment(
        shippedFiles(),
        new ModelStates(inForce, records),
        records,
        new FitnessCheck(
            Rehearsal.expectations(), inForce, new ModelGuard(Rehearsal.expectations())),
        tiny.engine().getRepositoryService(),
        new TransactionTemplate(tiny.transactions()));
  }

  private ShippedFiles shippedFiles() {
    return ShippedFiles.of(
        files.entrySet().stream()
            .map(
                file ->
                    new ModelFile(
                        folder(file.getKey()) + "/" + file.getKey(),
                        file.getValue().getBytes(StandardCharsets.UTF_8))));
  }

  private static String folder(String file) {
    return file.endsWith(".form") ? "forms" : "processes";
  }
}
