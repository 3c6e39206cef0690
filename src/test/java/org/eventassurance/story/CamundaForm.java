package org.eventassurance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The open Camunda form, filled in with keyboard and mouse by what its labels say. */
final class CamundaForm {

  /** As a British browser writes it. */
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** What a day of the calendar is called. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private final Page page;
  private final Locator form;

  CamundaForm(Page page) {
    this.page = page;
    this.form = page.locator(".fjs-container");
  }

  /** A text or a number. */
  void write(String label, String text) {
    field(label).locator("input, textarea").click();
    retype(text);
  }

  /** One of a select's options. */
  void select(String label, String option) {
    field(label).locator(".fjs-input-group").click();
    option(label, option).click();
  }

  /** One of a searchable select's options or of a taglist's, found by its first words. */
  void search(String label, String option) {
    field(label).locator("input").click();
    page.keyboard().type(option);
    option(label, option).click();
    page.keyboard().press("Tab");
  }

  /** One of the radio buttons or checkboxes that stand open to view. */
  void tick(String option) {
    form.getByLabel(option).click();
  }

  void type(String label, LocalDateTime moment) {
    date(label).click();
    retype(DATE.format(moment));
    page.keyboard().press("Enter");
    type(label, moment.toLocalTime());
  }

  /** Chooses the date from the calendar that opens. */
  void pick(String label, LocalDateTime moment) {
    date(label).click();
    Locator calendar = field(label).locator(".flatpickr-calendar");
    while (day(calendar, moment.toLocalDate()).count() == 0) {
      calendar.locator(".flatpickr-next-month").click();
    }
    day(calendar, moment.toLocalDate()).click();
    type(label, moment.toLocalTime());
  }

  /** What the form says is wrong with a field. */
  Locator complaint(String label) {
    return field(label).locator(".fjs-form-field-error");
  }

  Locator field(String label) {
    Pattern required = Pattern.compile("^" + label.replaceAll("[^\\w ]", "\\\\$0") + "\\*?$");
    return form.locator(".fjs-form-field:not(.fjs-form-field-grouplike)")
        .filter(
            new FilterOptions()
                .setHas(page.locator("label").filter(new FilterOptions().setHasText(required))));
  }

  private Locator option(String label, String option) {
    return field(label)
        .locator(".fjs-dropdownlist-item")
        .filter(new FilterOptions().setHasText(option));
  }

  private Locator date(String label) {
    return field(label).locator(".flatpickr-input");
  }

  private static Locator day(Locator calendar, LocalDate date) {
    return calendar.locator(
        "[aria-label='" + DAY.format(date) + "']:not(.prevMonthDay, .nextMonthDay)");
  }

  private void type(String label, LocalTime time) {
    field(label).locator(".fjs-timepicker input").click();
    retype(TIME.format(time));
    page.keyboard().press("Enter");
  }

  private void retype(String text) {
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
  }
}
