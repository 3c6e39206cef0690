package org.eventassurance.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eventassurance.story.Caller.Answer;

/** Somebody who keeps contingency plans as Markdown files, and takes them in and out. */
final class PlanFolder {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "part-of-the-story";
  private static final Path DEMO = Path.of("src/main/resources/plans");

  private final String base;
  private final String person;

  PlanFolder(String base, String person) {
    this.base = base;
    this.person = person;
  }

  /** The demo's plans by their files' names. */
  static Map<String, String> demo() {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> found = Files.list(DEMO)) {
      for (Path file : found.sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Imports files as a zip. */
  Answer importZip(Map<String, String> files) {
    return importZip(zip(files));
  }

  Answer importZip(byte[] zip) {
    return send("POST", "/api/plans/import", "application/zip", zip);
  }

  /** Imports files as a browser's form sends them. */
  Answer importFiles(Map<String, String> files) {
    StringBuilder body = new StringBuilder();
    files.forEach(
        (name, text) ->
            body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data;")
                .append(" name=\"files\"; filename=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(text)
                .append("\r\n"));
    body.append("--").append(BOUNDARY).append("--\r\n");
    return send(
        "POST",
        "/api/plans/import",
        "multipart/form-data; boundary=" + BOUNDARY,
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one plan as Markdown. */
  Answer write(String method, String path, String markdown) {
    return send(method, path, "text/markdown", markdown.getBytes(StandardCharsets.UTF_8));
  }

  /** All plans of the library, as they are exported. */
  byte[] export() {
    return send(
            HttpRequest.newBuilder(URI.create(base + "/api/plans/export")).GET(),
            BodyHandlers.ofByteArray())
        .body();
  }

  static Map<String, String> unzip(byte[] zip) {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Answer send(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body));
    return new Answer(method + " " + path, send(request, BodyHandlers.ofString()));
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> answer) {
    String credentials = person + ":" + person;
    try {
      return HTTP.send(
          request
              .header(
                  "Authorization",
                  "Basic "
                      + Base64.getEncoder()
                          .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
              .build(),
          answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
