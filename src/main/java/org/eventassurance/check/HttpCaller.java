package org.eventassurance.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eventassurance.catalogue.Credentials;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.language.Sentence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Calls the monitoring servers of the catalogue. It follows no redirects, waits for seconds only,
 * and reads no endless answers.
 */
@Component
class HttpCaller {

  /** Bytes. A Prometheus with thousands of rules answers with a few megabytes. */
  private static final int LONGEST_ANSWER = 32 << 20;

  private final HttpClient client;
  private final CheckSettings settings;
  private final Credentials credentials;
  private final ObjectMapper json;

  HttpCaller(CheckSettings settings, Credentials credentials, ObjectMapper json) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(Redirect.NEVER)
            .build();
    this.settings = settings;
    this.credentials = credentials;
    this.json = json;
  }

  /**
   * The JSON that a GET answers.
   *
   * @param credentialsName whose credentials to show; empty for none
   * @throws CheckErrorException if there is no such answer
   */
  JsonNode getJson(URI address, Optional<String> credentialsName) {
    return call(request(address, credentialsName).GET().build());
  }

  /** The JSON that a POST of this JSON answers; missing if the answer is empty. */
  JsonNode postJson(URI address, JsonNode body, Optional<String> credentialsName) {
    return call(
        request(address, credentialsName)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(URI address, Optional<String> credentialsName) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(settings.timeout())
            .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    credentialsName
        .map(this::credential)
        .ifPresent(it -> request.header(HttpHeaders.AUTHORIZATION, authorization(it)));
    return request;
  }

  private Credential credential(String name) {
    return credentials
        .of(name)
        .orElseThrow(
            () ->
                new CheckErrorException(
                    Sentence.of(
                        "The configuration has no credentials of this name: set"
                            + " assurance.credentials.%s.",
                        name)));
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

  private JsonNode call(HttpRequest request) {
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return read(request.uri(), answer.statusCode(), body.readNBytes(LONGEST_ANSWER));
      }
    } catch (HttpTimeoutException late) {
      throw new CheckErrorException(
          Sentence.of(
              "%s did not answer within %s seconds.",
              server(request.uri()), settings.timeout().toSeconds()),
          late);
    } catch (IOException unreachable) {
      throw new CheckErrorException(
          Sentence.of("%s cannot be reached.", server(request.uri())), unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CheckErrorException(
          Sentence.of("%s did not answer in time.", server(request.uri())), stopped);
    }
  }

  private JsonNode read(URI address, int status, byte[] body) {
    if (status == 401 || status == 403) {
      throw new CheckErrorException(
          Sentence.of("%s refuses the credentials (status %s).", server(address), status));
    }
    if (status / 100 != 2) {
      throw new CheckErrorException(
          Sentence.of("%s answers with status %s.", server(address), status));
    }
    try {
      return json.readTree(body);
    } catch (JsonProcessingException nonsense) {
      throw nonsense(address, nonsense);
    } catch (IOException impossible) {
      throw nonsense(address, impossible);
    }
  }

  private static CheckErrorException nonsense(URI address, IOException cause) {
    return new CheckErrorException(
        Sentence.of("%s answers with something that is no JSON.", server(address)), cause);
  }

  private static String server(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
