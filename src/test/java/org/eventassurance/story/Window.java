package org.eventassurance.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A browser's window with cookies of its own, before which people take turns. */
final class Window implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path PICTURES = Path.of("src", "docs", "pictures");
  private static final boolean PICTURES_WANTED = Boolean.getBoolean("assurance.pictures");
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final double PATIENCE = 10_000;

  private final String base;
  private final BrowserContext context;
  private final Page page;

  /**
   * @param language the browser's, such as {@code en-GB}
   */
  Window(Browser browser, String base, String language) {
    this.base = base;
    context =
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
  }

  Page page() {
    return page;
  }

  /** Opens an address of the product, which may lead to another page. */
  void open(String path) {
    page.navigate(base + path);
  }

  /** Fills in the sign-in page; in the demo the password is the id. */
  void signIn(String person) {
    page.locator("#username").fill(person);
    page.locator("#password").fill(person);
    page.locator("main").getByRole(AriaRole.BUTTON).click();
  }

  Tasklist openTasklist() {
    open("/camunda/app/tasklist/default/");
    return tasklist();
  }

  Tasklist tasklist() {
    return new Tasklist(page);
  }

  Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text).setExact(true));
  }

  Locator link(String text) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(text).setExact(true));
  }

  /** What the browser sends along, as a header's value. */
  String cookies() {
    return context.cookies(base).stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  /** Makes the window as high as its longest page, in a run asked for pictures of whole pages. */
  void enlargeForPictures(int height) {
    if (PICTURES_WANTED) {
      page.setViewportSize(WIDTH, height);
    }
  }

  /** Opens a task in the Tasklist that is already open. */
  void openTask(String taskId) {
    page.evaluate("id => { location.hash = '#/?task=' + id; }", taskId);
  }

  /** Leaves a screenshot of what the window shows, in a run asked for pictures: they take long. */
  void capture(String name) {
    if (PICTURES_WANTED) {
      page.screenshot(screenshot(SCREENSHOTS, name));
    }
  }

  /** Leaves a screenshot of what a window of this height shows. */
  void capture(String name, int height) {
    page.setViewportSize(WIDTH, height);
    capture(name);
    page.setViewportSize(WIDTH, HEIGHT);
  }

  /** Takes a picture of a window of this height for the README, in a run asked for pictures. */
  void picture(String name, int height) {
    if (PICTURES_WANTED) {
      page.setViewportSize(WIDTH, height);
      page.screenshot(screenshot(PICTURES, name));
      page.setViewportSize(WIDTH, HEIGHT);
    }
  }

  /** Takes a picture of a part of the page for the README, in a run asked for pictures. */
  void picture(String name, Locator part) {
    if (PICTURES_WANTED) {
      part.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
  }

  private static ScreenshotOptions screenshot(Path folder, String name) {
    return new ScreenshotOptions().setPath(folder.resolve(name + ".png"));
  }

  @Override
  public void close() {
    context.close();
  }
}
