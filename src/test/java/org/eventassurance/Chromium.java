package org.eventassurance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lends the one browser of a test run to the tests that ask for a {@link Browser}: Chromium or
 * Google's Chrome, whichever is installed. Without one these tests are skipped and say so; where
 * the environment variable {@code CI} is {@code true} they fail, so that nobody takes a skipped
 * test for a passed one.
 */
public final class Chromium implements BeforeAllCallback, ParameterResolver {

  private static final Namespace SHARED = Namespace.create(Chromium.class);
  private static final List<String> PROGRAMS = List.of("chromium", "google-chrome");
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context).browser();
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SHARED)
        .getOrComputeIfAbsent(Running.class, key -> launch(), Running.class);
  }

  private static Running launch() {
    Path program = installed().orElseGet(Chromium::missing);
    Playwright playwright = Playwright.create(new CreateOptions().setEnv(NO_DOWNLOAD));
    return new Running(
        playwright,
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIET)));
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> PROGRAMS.stream().map(program -> Path.of(folder, program)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path missing() {
    String message =
        "No browser: neither chromium nor google-chrome is installed (apt-get install chromium"
            + " fonts-noto-cjk).";
    return "true".equals(System.getenv("CI"))
        ? Assertions.fail(message)
        : Assumptions.abort(message);
  }

  /** The browser with what drives it; both end with the test run. */
  private record Running(Playwright playwright, Browser browser)
      implements ExtensionContext.Store.CloseableResource {

    @Override
    public void close() {
      playwright.close();
    }
  }
}
