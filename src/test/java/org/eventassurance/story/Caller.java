package org.eventassurance.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody, or some program, that calls the product over HTTP from outside. */
final class Caller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final String BOUNDARY = "part-of-the-story";
  static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final Map<String, String> headers;

  private Caller(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  static Caller anonymous(String base) {
    return new Caller(base, Map.of());
  }

  static Caller person(String base, String id, String password) {
    String credentials = id + ":" + password;
    return new Caller(
        base,
        Map.of(
            "Authorization",
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
  }

  /** A program with the token of its service account. */
  static Caller program(String base, String token) {
    return new Caller(base, Map.of("Authorization", "Bearer " + token));
  }

  /** A browser that was signed in when it had these cookies. */
  static Caller withCookies(String base, String cookies) {
    return new Caller(base, Map.of("Cookie", cookies));
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  Answer patch(String path, Object body) {
    return send("PATCH", path, body);
  }

  /** Posts a table of comma-separated values. */
  Answer postCsv(String path, String table) {
    return send("POST", path, "text/csv", table);
  }

  /** Puts a table of comma-separated values. */
  Answer putCsv(String path, String table) {
    return send("PUT", path, "text/csv", table);
  }

  /** Downloads a file in a language, such as {@code zh-CN}. */
  HttpResponse<byte[]> download(String path, String language) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
      headers.forEach(request::header);
      HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(
            path + " answered " + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks for an answer of this media type. */
  Answer get(String path, String accept) {
    Map<String, String> asked = new LinkedHashMap<>(headers);
    asked.put("Accept", accept);
    return new Caller(base, asked).get(path);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Deploys files, by their names, as Camunda Modeler does it. */
  Answer deploy(String name, Map<String, String> files) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("\"deployment-name\"", name);
    parts.put("\"deployment-source\"", "Camunda Modeler");
    parts.put("\"enable-duplicate-filtering\"", "true");
    files.forEach(
        (file, content) -> parts.put("\"%1$s\"; filename=\"%1$s\"".formatted(file), content));
    return multipart("/engine-rest/deployment/create", parts);
  }

  /** Attaches a text to a task, as Tasklist does it. */
  Answer attach(String taskId, String content) {
    return multipart(
        "/engine-rest/task/" + taskId + "/attachment/create",
        Map.of("\"attachment-name\"", "notes.txt", "\"content\"; filename=\"notes.txt\"", content));
  }

  /** Delivers what a load-test tool wrote, with the other parts of the form. */
  Answer deliver(String eventCode, Map<String, String> fields, String fileName, String content) {
    Map<String, String> parts = new LinkedHashMap<>();
    fields.forEach((name, value) -> parts.put("\"" + name + "\"", value));
    parts.put("\"file\"; filename=\"" + fileName + "\"", content);
    return multipart("/api/events/" + eventCode + "/load-tests", parts);
  }

  private Answer multipart(String path, Map<String, String> parts) {
    String body =
        parts.entrySet().stream()
            .map(
                part ->
                    "--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, part.getKey(), part.getValue()))
            .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body);
  }

  Answer send(String method, String path, Object body) {
    try {
      String text =
          body == null || body instanceof String ? (String) body : JSON.writeValueAsString(body);
      return send(method, path, "application/json", text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer send(String method, String path, String contentType, String body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
      headers.forEach(request::header);
      if (body == null) {
        request.method(method, BodyPublishers.noBody());
      } else {
        request.header("Content-Type", contentType);
        request.method(method, BodyPublishers.ofString(body));
      }
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(method + " " + path, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Answer(String request, HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(request + " answered no JSON: " + response.body(), e);
      }
    }

    String text() {
      return response.body();
    }

    /** Fails the test, with what came back, unless the status is the expected one. */
    Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError(
            request + " answered " + status() + " instead of " + status + ": " + text());
      }
      return this;
    }
  }
}
