package org.eventassurance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The open Camunda form, filled in with keyboard and mouse by what its labels say. */
final class CamundaForm {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** What a day of the calendar is called. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  /** What a choice looks like that was made. */
  private static final String FILLED = "input:checked, .fjs-taglist-tag, .fjs-select-cross";

  private final Page page;
  private final Locator form;

  CamundaForm(Page page) {
    this.page = page;
    this.form = page.locator(".fjs-container");
  }

  /**
   * Fills in what a story wants and whatever else the form requires and did not come filled in
   * with, as it shows it.
   */
  void fillIn(JsonNode schema, FormFiller filler) {
    form.waitFor();
    Set<String> granted = new HashSet<>();
    List<JsonNode> next = toBeFilledIn(schema, filler, granted);
    while (!next.isEmpty()) {
      for (JsonNode component : next) {
        // What was filled in before may have hidden it.
        if (!toBeFilledIn(List.of(component), filler, granted).isEmpty()) {
          fillIn(byId(component.path("id").asText()), component, filler);
          granted.add(component.path("key").asText());
        }
      }
      next = toBeFilledIn(schema, filler, granted);
    }
  }

  private List<JsonNode> toBeFilledIn(JsonNode schema, FormFiller filler, Set<String> granted) {
    return toBeFilledIn(inputs(schema), filler, granted);
  }

  /** Of these fields, those that a story wants filled in, and the required ones that are empty. */
  private List<JsonNode> toBeFilledIn(
      List<JsonNode> components, FormFiller filler, Set<String> granted) {
    List<JsonNode> wanted =
        components.stream()
            .filter(
                component ->
                    filler.wishes(component) && !granted.contains(component.path("key").asText()))
            .toList();
    List<JsonNode> required = components.stream().filter(CamundaForm::isRequired).toList();
    Set<String> found = new HashSet<>(shown(wanted, false));
    found.addAll(shown(required, true));
    return components.stream()
        .filter(component -> found.contains(component.path("id").asText()))
        .toList();
  }

  /** The ids of those of the fields that are there, or of which nothing has been filled in. */
  @SuppressWarnings("unchecked")
  private List<String> shown(List<JsonNode> components, boolean empty) {
    if (components.isEmpty()) {
      return List.of();
    }
    return (List<String>)
        form.evaluate(
            """
            (form, [ids, empty, filled]) => ids.filter(id =>
              [...form.querySelectorAll('.fjs-form-field:not(.fjs-form-field-grouplike)'
                + `:has([id$='-${id}'], [id*='-${id}-'])`)]
              .some(field => !empty || (!field.querySelector(filled)
                && ![...field.querySelectorAll('textarea, .fjs-input')]
                  .some(input => !['radio', 'checkbox'].includes(input.type) && input.value))))
            """,
            List.of(
                components.stream().map(component -> component.path("id").asText()).toList(),
                empty,
                FILLED));
  }

  private static List<JsonNode> inputs(JsonNode container) {
    List<JsonNode> inputs = new ArrayList<>();
    for (JsonNode component : container.path("components")) {
      if (component.has("key")) {
        inputs.add(component);
      }
      inputs.addAll(inputs(component));
    }
    return inputs;
  }

  private static boolean isRequired(JsonNode component) {
    return component.path("validate").path("required").asBoolean();
  }

  private void fillIn(Locator field, JsonNode component, FormFiller filler) {
    switch (component.path("type").asText()) {
      case "radio", "checklist", "checkbox" ->
          field.locator("input").nth(filler.option(component)).check();
      case "select", "taglist" -> {
        field.locator(".fjs-input-group, .fjs-taglist-input").first().click();
        field.locator(".fjs-dropdownlist-item").nth(filler.option(component)).click();
        leave();
      }
      case "datetime" -> {
        type(field, filler.moment(component));
        leave();
      }
      default ->
          write(field.locator("input, textarea").first(), filler.value(component).toString());
    }
  }

  /**
   * Lists and calendars close when the focus leaves them for something that has none of its own.
   */
  private void leave() {
    form.locator(".fjs-form-field-text").first().click();
  }

  /** A form that is being drawn anew swallows what is typed meanwhile; people see it and repeat. */
  private void write(Locator input, String text) {
    while (!input.inputValue().equals(text)) {
      input.click();
      page.keyboard().press("Control+a");
      page.keyboard().insertText(text);
    }
  }

  private Locator byId(String id) {
    return form.locator(
        ".fjs-form-field:not(.fjs-form-field-grouplike):has([id$='-%1$s'], [id*='-%1$s-'])"
            .formatted(id));
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
    type(field(label), moment);
  }

  private void type(Locator field, LocalDateTime moment) {
    date(field).click();
    retype(format(date(field)).format(moment));
    page.keyboard().press("Enter");
    if (time(field).count() > 0) {
      type(field, moment.toLocalTime());
    }
  }

  /** Chooses the date from the calendar that opens. */
  void pick(String label, LocalDateTime moment) {
    date(field(label)).click();
    Locator calendar = field(label).locator(".flatpickr-calendar");
    while (day(calendar, moment.toLocalDate()).count() == 0) {
      calendar.locator(".flatpickr-next-month").click();
    }
    day(calendar, moment.toLocalDate()).click();
    type(field(label), moment.toLocalTime());
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

  /** As the browser's language writes dates, which the empty field shows: dd/mm/yyyy. */
  private static DateTimeFormatter format(Locator date) {
    String shown = date.getAttribute("placeholder");
    return DateTimeFormatter.ofPattern(shown.replace("mm", "MM").replace("yyyy", "uuuu"));
  }

  private static Locator date(Locator field) {
    return field.locator(".flatpickr-input");
  }

  private static Locator time(Locator field) {
    return field.locator(".fjs-timepicker input");
  }

  private static Locator day(Locator calendar, LocalDate date) {
    return calendar.locator(
        "[aria-label='" + DAY.format(date) + "']:not(.prevMonthDay, .nextMonthDay)");
  }

  private void type(Locator field, LocalTime time) {
    time(field).click();
    retype(TIME.format(time));
    page.keyboard().press("Enter");
  }

  private void retype(String text) {
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
  }
}
