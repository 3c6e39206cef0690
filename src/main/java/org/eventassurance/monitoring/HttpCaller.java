package org.eventassurance.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eventassurance.catalogue.Credentials;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.language.Rounded;
import org.eventassurance.language.Sentence;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Calls the monitoring servers of the catalogue. It follows no redirects, waits for seconds only,
 * and reads no endless answers.
 */
@Component
public class HttpCaller {

  /** Bytes. A Prometheus with thousands of rules answers with a few megabytes. */
  private static final int LONGEST_ANSWER = 32 << 20;

  private static final int LONGEST_ERROR = 300;

  private final HttpClient client;
  private final Duration timeout;
  private final Credentials credentials;
  private final ObjectMapper json;

  /**
   * The caller.
   *
   * @param timeout of one call
   */
  public HttpCaller(
      @Value("${assurance.check.timeout:PT5S}") Duration timeout,
      Credentials credentials,
      ObjectMapper json) {
    this.client =
        HttpClient.newBuilder().connectTimeout(timeout).followRedirects(Redirect.NEVER).build();
    this.timeout = timeout;
    this.credentials = credentials;
    this.json = json;
  }

  /**
   * The JSON that a GET answers.
   *
   * @param credentialsName whose credentials to show; empty for none
   * @throws NoAnswerException if there is no such answer
   */
  public JsonNode getJson(URI address, Optional<String> credentialsName) {
    return call(request(address, credentialsName).GET().build());
  }

  /** The JSON that a POST of this JSON answers; missing if the answer is empty. */
  public JsonNode postJson(URI address, JsonNode body, Optional<String> credentialsName) {
    return call(
        request(address, credentialsName)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(URI address, Optional<String> credentialsName) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    credentialsName
        .map(this::credential)
        .ifPresent(it -> request.header(HttpHeaders.AUTHORIZATION, authorization(it)));
    return request;
  }

  private Credential credential(String name) {
    return credentials.of(name).orElseThrow(() -> NoAnswerException.withoutCredentials(name));
  }

  private static String authorization(Credential credential) {
    return credential.token() != null
        ? "Bearer " + credential.token()
        : "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (credential.username() + ":" + credential.password())
                        .getBytes(StandardCharsets.UTF_8));
  }

  /** The time-out is for all of the answer: a server may also begin one and never end it. */
  private JsonNode call(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
    try {
      HttpResponse<byte[]> answer = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return read(request.uri(), answer.statusCode(), answer.body());
    } catch (TimeoutException late) {
      throw late(request.uri(), late);
    } catch (ExecutionException failed) {
      throw failed(request.uri(), failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException(
          Sentence.of("%s did not answer in time.", server(request.uri())), stopped);
    } finally {
      exchange.cancel(true);
    }
  }

  private NoAnswerException failed(URI address, Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return late(address, cause);
    }
    return new NoAnswerException(
        cause instanceof BoundedBody.TooLongException
            ? Sentence.of("%s answers with more than 32 MiB.", server(address))
            : Sentence.of("%s cannot be reached.", server(address)),
        cause);
  }

  private NoAnswerException late(URI address, Throwable cause) {
    return new NoAnswerException(
        Sentence.of(
            "%s did not answer within %s seconds.",
            server(address), Rounded.of(timeout.toMillis() / 1000.0)),
        cause);
  }

  private JsonNode read(URI address, int status, byte[] body) {
    if (status == 401 || status == 403) {
      throw new NoAnswerException(
          Sentence.of("%s refuses the credentials (status %s).", server(address), status));
    }
    if (status / 100 != 2) {
      throw refused(address, status, body);
    }
    try {
      return json.readTree(body);
    } catch (IOException nonsense) {
      throw new NoAnswerException(
          Sentence.of("%s answers with something that is no JSON.", server(address)), nonsense);
    }
  }

  /** A Prometheus says in its answer what is wrong with a query. */
  private NoAnswerException refused(URI address, int status, byte[] body) {
    String error = error(body);
    return new NoAnswerException(
        error.isEmpty()
            ? Sentence.of("%s answers with status %s.", server(address), status)
            : Sentence.of("%s answers with status %s: %s", server(address), status, error));
  }

  private String error(byte[] body) {
    try {
      String error = json.readTree(body).path("error").asText("");
      return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    } catch (IOException nonsense) {
      return "";
    }
  }

  private static String server(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
