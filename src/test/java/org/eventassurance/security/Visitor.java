package org.eventassurance.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calls the running product over real HTTP, with cookies, from an address of its own. */
final class Visitor {

  private static final String HOST = "127.0.0.1";

  private final String root;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Visitor(int port, String address) {
    this.root = "http://" + HOST + ":" + port;
    headers.put("X-Forwarded-For", address);
    headers.put("Accept", "text/html,application/json;q=0.9");
  }

  Visitor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Visitor without(String header) {
    headers.remove(header);
    return this;
  }

  Visitor withPassword(String id, String password) {
    String pair = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(UTF_8));
    return with("Authorization", "Basic " + pair);
  }

  Visitor withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** Signs in by the form, as a browser does it. */
  HttpResponse<String> signIn(String id, String password) {
    get("/sign-in");
    return send(
        "POST",
        "/sign-in",
        "application/x-www-form-urlencoded",
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                URLEncoder.encode(id, UTF_8), URLEncoder.encode(password, UTF_8), csrfToken()));
  }

  Visitor signedInAs(String id) {
    signIn(id, id);
    return this;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "application/json", null);
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  HttpResponse<String> send(String method, String path, String contentType, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", contentType);
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String csrfToken() {
    return cookie("assurance-csrf").orElseThrow();
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Sends this cookie until the server replaces it. */
  Visitor keepingCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setDomain(HOST);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(root), cookie);
    return this;
  }
}
