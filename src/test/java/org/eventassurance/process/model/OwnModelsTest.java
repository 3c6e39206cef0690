package org.eventassurance.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/**
 * The product's own models against the rules; what Java needs of them is checked at every start.
 */
class OwnModelsTest {

  private static final Set<String> ROLES =
      Set.of(
          "sre",
          "dba",
          "qa",
          "base-services",
          "marketing",
          "business",
          "payment",
          "quality-committee",
          "leadership");

  @Test
  void keepTheRules() throws IOException {
    Expectations expected =
        new Expectations(
            ExportedBeanTypes.scan(),
            Rehearsal.directory(ROLES, Set.of()),
            Set.of(
                "systems",
                "departments",
                "people",
                "events",
                "exceptionClasses",
                "resourceKinds",
                "pastEvents"),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Findings findings =
        new ModelGuard(expected).inspect(models(), new ModelGuardTest.NothingInForce());

    assertThat(findings.sentences()).isEmpty();
  }

  @Test
  void bearTheNamesOfWhatTheyDefine() throws IOException {
    for (ModelFile model : models()) {
      String name = StringUtils.getFilename(model.name());
      String key = StringUtils.stripFilenameExtension(name);
      DeploymentDraft draft = DeploymentDraft.read(List.of(model), new Findings());

      assertThat(draft.defines(ModelKind.of(name).orElseThrow(), key)).as(name).isTrue();
    }
  }

  private static List<ModelFile> models() throws IOException {
    List<ModelFile> models = new ArrayList<>();
    List<Path> folders =
        Stream.of("processes", "forms").map(Path::of).filter(Files::isDirectory).toList();
    for (Path folder : folders) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{bpmn,dmn,form}")) {
        for (Path file : files) {
          models.add(new ModelFile(file.toString(), Files.readAllBytes(file)));
        }
      }
    }
    return models;
  }
}
