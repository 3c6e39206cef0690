package org.eventassurance.process.shipping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.process.model.ModelFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The model files of this release. */
record ShippedFiles(List<ShippedFile> all) {

  private static final List<String> FOLDERS = List.of("processes", "forms");

  static ShippedFiles onClassPath() {
    return of(FOLDERS.stream().flatMap(ShippedFiles::read));
  }

  static ShippedFiles of(Stream<ModelFile> files) {
    return new ShippedFiles(
        files
            .flatMap(file -> ShippedFile.of(file).stream())
            .sorted(Comparator.comparing(file -> file.file().name()))
            .toList());
  }

  Optional<ShippedFile> find(String name) {
    return all.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  private static Stream<ModelFile> read(String folder) {
    try {
      Resource[] resources =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.*");
      return Stream.of(resources)
          .map(resource -> new ModelFile(folder + "/" + resource.getFilename(), bytes(resource)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] bytes(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
