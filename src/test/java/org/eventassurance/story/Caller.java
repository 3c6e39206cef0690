package org.eventassurance.story;

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
import java.util.Map;

/** Somebody, or some program, that calls the product over HTTP from outside. */
final class Caller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
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

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  private Answer send(String method, String path, Object body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
      headers.forEach(request::header);
      if (body == null) {
        request.method(method, BodyPublishers.noBody());
      } else {
        request.header("Content-Type", "application/json");
        String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        request.method(method, BodyPublishers.ofString(text));
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
