package org.eventassurance.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.OwnersTranslations;
import org.eventassurance.language.Sentence;
import org.eventassurance.process.FormChoices;
import org.eventassurance.process.Readers;
import org.eventassurance.process.language.ReaderLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What a form takes and what it says about the rest. */
class FormCheckTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  private final FormCheck check = check(CLOCK);

  private ObjectNode served = JsonTree.MAPPER.createObjectNode();

  @Test
  void writesOnlyWhatTheFormDeclares() {
    Judgement judgement =
        submit(
            fields(field("textfield", "note", "Note", "")),
            Map.of("note", "all well", "goDecision", "go", "level", "P3"));

    assertThat(judgement.problems()).isEmpty();
    assertThat(judgement.values()).containsExactly(Map.entry("note", "all well"));
  }

  @Test
  void namesEveryFieldThatHasToBeMendedAtOnce() {
    Judgement judgement =
        submit(
            fields(
                field("textarea", "reason", "Reason", "'validate': {'required': true}"),
                field("number", "peak", "Expected peak QPS", "'validate': {'min': 1}"),
                field("textfield", "code", "Code", "'validate': {'minLength': 2}")),
            Map.of("reason", "  ", "peak", 0, "code", "x"));

    assertThat(said(judgement))
        .containsExactly(
            "'Reason' is required: fill it in.",
            "'Expected peak QPS' must be at least 1.",
            "'Code' must have at least 2 characters.");
  }

  @Test
  void writesEmptyFieldsAsEmptySoThatGatewaysAlwaysFindThem() {
    Judgement judgement =
        submit(
            fields(
                field("textfield", "note", "Note", ""),
                field("number", "count", "Count", ""),
                field("checkbox", "late", "Late", ""),
                field("taglist", "tags", "Tags", "'values': []")),
            Map.of("note", ""));

    assertThat(judgement.problems()).isEmpty();
    assertThat(judgement.values())
        .containsEntry("note", null)
        .containsEntry("count", null)
        .containsEntry("late", false)
        .containsEntry("tags", List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7    | 'validate': {'min': 1, 'max': 9} | OK",
        "0.5  | 'validate': {'min': 1}           | must be at least 1.",
        "10   | 'validate': {'max': 9}           | must be at most 9.",
        "10   | 'validate': {'max': '=4 + 5'}    | must be at most 9.",
        "7    | 'decimalDigits': 0               | OK",
        "7.5  | 'decimalDigits': 0               | must be a whole number.",
        "1e3  | 'decimalDigits': 0               | OK",
        "1.25 | 'decimalDigits': 1               | may have at most 1 decimal place.",
        "1.2  | 'increment': 0.2                 | OK",
        "1.3  | 'increment': 0.2                 | must be a multiple of 0.2.",
        "1.3  | 'increment': 0                   | OK",
        "many |                                  | must be a number.",
        "NaN  |                                  | must be a number.",
        "1e99 |                                  | has too many digits.",
        "1e20 | 'decimalDigits': 0               | is too big a number."
      })
  void holdsNumbersAgainstTheirLimits(String number, String rules, String verdict) {
    Judgement judgement =
        submit(fields(field("number", "n", "N", rules == null ? "" : rules)), Map.of("n", number));

    assertVerdict(judgement, "N", verdict);
  }

  @Test
  void givesANumberTheTypeThatItsFieldDeclaresWhateverWasSent() {
    String form =
        fields(
            field("number", "whole", "Whole", "'decimalDigits': 0"),
            field("number", "measure", "Measure", ""),
            field("number", "text", "Text", "'serializeToString': true"));

    assertThat(submit(form, Map.of("whole", 1500.0, "measure", 1500, "text", 1500)).values())
        .containsEntry("whole", 1500L)
        .containsEntry("measure", 1500.0)
        .containsEntry("text", "1500");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anna@example.com | 'validationType': 'email'                     | OK",
        "anna             | 'validationType': 'email'                     | must be an e-mail address, such as name@example.com.",
        "+8613800138000   | 'validationType': 'phone'                     | OK",
        "110              | 'validationType': 'phone'                     | must be a telephone number with its country, such as +8613800138000.",
        "LS-2026          | 'pattern': '^[A-Z]{2}-[0-9]+$'                | OK",
        "2026             | 'pattern': '^[A-Z]{2}-[0-9]+$'                | does not fit: it must match ^[A-Z]{2}-[0-9]+$.",
        "2026             | 'pattern': 'X', 'patternErrorMessage': 'Begin with X.' | does not fit: Begin with X.",
        "abcdef           | 'maxLength': 5                                | has 6 characters and may have at most 5: shorten it."
      })
  void holdsTextsAgainstTheirRules(String text, String rules, String verdict) {
    Judgement judgement =
        submit(
            fields(field("textfield", "t", "T", "'validate': {%s}".formatted(rules))),
            Map.of("t", text));

    assertVerdict(judgement, "T", verdict);
  }

  @Test
  void refusesTextsThatTheDatabaseCannotHold() {
    String form = fields(field("textarea", "t", "T", ""));

    assertVerdict(
        submit(form, Map.of("t", "x".repeat(4001))),
        "T",
        "has 4001 characters and may have at most 4000: shorten it.");
    assertVerdict(
        submit(form, Map.of("t", "a\0b")), "T", "holds a character that cannot be stored.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-11T20:00+08:00 | datetime | utc_offset   | OK",
        "2026-11-11T12:00Z      | datetime | utc_normalized | OK",
        "2026-11-11T20:00       | datetime | utc_offset   | must be a date and a time with its offset, such as 2026-11-11T20:00+08:00.",
        "2026-11-11T20:00       | datetime | no_timezone  | OK",
        "tomorrow               | datetime | no_timezone  | must be a date and a time, such as 2026-11-11T20:00.",
        "2026-11-11             | date     |              | OK",
        "2026-02-30             | date     |              | must be a date, such as 2026-11-11.",
        "20:00+08:00            | time     | utc_offset   | OK",
        "20:00                  | time     | utc_offset   | must be a time with its offset, such as 20:00+08:00.",
        "25:00                  | time     | no_timezone  | must be a time, such as 20:00."
      })
  void wantsDatesAsTheFormWritesThem(String value, String subtype, String format, String verdict) {
    String rules = "'subtype': '%s', 'timeSerializingFormat': '%s'".formatted(subtype, format);

    assertVerdict(
        submit(fields(field("datetime", "at", "At", rules)), Map.of("at", value)), "At", verdict);
  }

  @Test
  void takesOnlyOptionsThatTheFormOffers() {
    String form =
        fields(
            field("radio", "level", "Level", "'values': " + options("P1", "P2")),
            field("checklist", "days", "Days", "'values': [{'label': 'One', 'value': 1}, 'x']"));

    assertThat(submit(form, Map.of("level", "P2", "days", List.of(1, "x", 1))).values())
        .containsEntry("level", "P2")
        .containsEntry("days", List.of(1L, "x"));
    assertThat(said(submit(form, Map.of("level", "P9", "days", List.of(2)))))
        .containsExactly(
            "'Level' does not offer 'P9': choose one of: P1, P2.",
            "'Days' does not offer '2': choose one of: One, x.");
    assertThat(said(submit(form, Map.of("level", List.of("P1"), "days", "x"))))
        .containsExactly(
            "'Level' takes one option, not a list.", "'Days' takes a list of options.");
  }

  @Test
  void takesOnlyOptionsThatTheSystemKnowsNow() {
    String form =
        fields(
            field(
                "taglist",
                "systems",
                "Systems",
                "'values': %s, 'properties': {'choices': 'systems'}".formatted(options("-"))));

    assertThat(submit(form, Map.of("systems", List.of("shop"))).values())
        .containsEntry("systems", List.of("shop"));
    assertThat(said(submit(form, Map.of("systems", List.of("-")))))
        .containsExactly("'Systems' does not offer '-': choose one of: Shop, Payment.");
  }

  @Test
  void takesOptionsFromServedVariablesButNotFromWhatIsSubmitted() {
    served.putArray("cities").add("Beijing");
    String form =
        fields(
            field("select", "city", "City", "'valuesKey': 'cities'"),
            field("textfield", "cities", "Cities", ""));

    assertThat(submit(form, Map.of("city", "Beijing", "cities", "")).problems()).isEmpty();
    assertThat(said(submit(form, Map.of("city", "Atlantis", "cities", "Atlantis"))))
        .containsExactly("'City' does not offer 'Atlantis': choose one of: Beijing.");
  }

  @Test
  void neitherRequiresNorWritesWhatIsHidden() {
    String hidden = "'conditional': {'hide': '=kind != \\\"LIVE_STREAM\\\"'}";
    String form =
        fields(
            field("select", "kind", "Kind", "'values': " + options("LIVE_STREAM", "OTHER")),
            field("textfield", "stream", "Stream", hidden + ", 'validate': {'required': true}"),
            """
            {'type': 'group', %s, 'components': [
              {'type': 'number', 'key': 'viewers', 'label': 'Viewers',
               'validate': {'required': true}}]}"""
                .formatted(hidden));

    Judgement other = submit(form, Map.of("kind", "OTHER", "stream", "rtmp", "viewers", 5));
    assertThat(other.problems()).isEmpty();
    assertThat(other.values()).containsOnlyKeys("kind");
    assertThat(said(submit(form, Map.of("kind", "LIVE_STREAM"))))
        .containsExactly("'Stream' is required: fill it in.", "'Viewers' is required: fill it in.");
  }

  @Test
  void decidesWhatIsHiddenByFactsThatNobodyCanSubmit() {
    served.putObject("event").put("level", "P1");
    String form =
        fields(
            field(
                "textarea",
                "reason",
                "Reason",
                "'conditional': {'hide': '=event.level = \\\"P3\\\"'},"
                    + " 'validate': {'required': true}"));

    assertThat(said(submit(form, Map.of("event", Map.of("level", "P3")))))
        .containsExactly("'Reason' is required: fill it in.");
  }

  @Test
  void aHiddenFieldCountsAsEmptyForTheConditionsOfOthers() {
    String form =
        fields(
            field("checkbox", "late", "Late", ""),
            field("textfield", "item", "Item", "'conditional': {'hide': '=late = false'}"),
            field(
                "textfield",
                "advice",
                "Advice",
                "'conditional': {'hide': '=item = \\\"\\\"'}, 'validate': {'required': true}"));

    assertThat(submit(form, Map.of("late", false, "item", "CDN")).problems()).isEmpty();
    assertThat(said(submit(form, Map.of("late", true, "item", "CDN"))))
        .containsExactly("'Advice' is required: fill it in.");
  }

  @Test
  void dropsDisabledAndReadOnlyFieldsEvenIfTheyAreRequired() {
    String form =
        fields(
            field("textfield", "a", "A", "'disabled': true, 'validate': {'required': true}"),
            field("textfield", "b", "B", "'readonly': true"),
            field("textfield", "c", "C", "'readonly': '=done'"),
            field("checkbox", "done", "Done", ""));

    assertThat(submit(form, Map.of("a", "1", "b", "2", "c", "3", "done", true)).values())
        .containsOnlyKeys("done");
    assertThat(submit(form, Map.of("a", "1", "b", "2", "c", "3", "done", false)).values())
        .containsOnlyKeys("c", "done");
  }

  @Test
  void putsTheFieldsOfAGroupWithAPathIntoOneObject() {
    String form =
        fields(
            """
            {'type': 'group', 'path': 'contact', 'components': [
              {'type': 'textfield', 'key': 'name', 'label': 'Name'},
              {'type': 'textfield', 'key': 'tel.work', 'label': 'Telephone'}]}""");

    Judgement judgement =
        submit(
            form,
            Map.of("contact", Map.of("name", "Anna", "tel", Map.of("work", "1"), "admin", true)));

    assertThat(judgement.values())
        .containsExactly(Map.entry("contact", Map.of("name", "Anna", "tel", Map.of("work", "1"))));
  }

  @Test
  void takesNothingFromPresentationOrFromComponentsThatTasklistCannotSubmit() {
    String form =
        fields(
            field("text", "a", "A", ""),
            field("filepicker", "b", "B", ""),
            """
            {'type': 'dynamiclist', 'path': 'rows', 'components': [
              {'type': 'textfield', 'key': 'c', 'label': 'C'}]}""");

    assertThat(submit(form, Map.of("a", "1", "b", "2", "c", "3", "rows", List.of())).values())
        .isEmpty();
  }

  @Test
  void readsListsAndObjectsFromTheirJsonTextOnly() {
    String form = fields(field("checklist", "days", "Days", "'values': " + options("1", "2")));
    TypedValue json = SpinValues.jsonValue("[\"1\"]").create();
    TypedValue object =
        Variables.serializedObjectValue("[\"2\"]")
            .objectTypeName("java.util.ArrayList<java.lang.String>")
            .serializationDataFormat(SerializationDataFormats.JSON)
            .create();

    assertThat(submit(form, Map.of("days", json)).values()).containsEntry("days", List.of("1"));
    assertThat(submit(form, Map.of("days", object)).values()).containsEntry("days", List.of("2"));
  }

  @Test
  void neverOpensSerializedJavaObjectsFilesOrBytes() {
    String form = fields(field("textfield", "t", "T", ""));
    List<TypedValue> refused =
        Arrays.asList(
            Variables.serializedObjectValue("rO0ABXNyAA==")
                .objectTypeName("evil.Gadget")
                .serializationDataFormat(SerializationDataFormats.JAVA)
                .create(),
            Variables.fileValue("run.sh").file(new byte[] {1}).create(),
            Variables.byteArrayValue(new byte[] {1}),
            SpinValues.jsonValue("{broken").create());

    assertThat(refused)
        .allSatisfy(
            value ->
                assertVerdict(
                    submit(form, Map.of("t", value)),
                    "T",
                    "cannot be read: send text, a number, true or false, or JSON."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "yes"})
  void aRequiredTickHasToBeSet(String sent) {
    String form = fields(field("checkbox", "ok", "OK", "'validate': {'required': true}"));

    assertVerdict(submit(form, Map.of("ok", "false")), "OK", "is required: tick it.");
    assertVerdict(
        submit(form, Map.of("ok", sent)),
        "OK",
        sent.equals("true") ? "OK" : "must be true or false.");
  }

  @Test
  void aPartIsJudgedByWhatWasSentAlone() {
    FormSchema schema =
        schema(
            fields(
                field("textfield", "note", "Note", ""),
                field("textfield", "reason", "Reason", "'validate': {'required': true}"),
                field("number", "count", "Count", "'validate': {'max': 5}")));

    Judgement fine = check.part(schema, variables(Map.of("note", "x", "alien", 1)), served);
    assertThat(fine.problems()).isEmpty();
    assertThat(fine.values()).containsOnlyKeys("note");
    assertThat(said(check.part(schema, variables(Map.of("count", 9)), served)))
        .containsExactly("'Count' must be at most 5.");
  }

  @Test
  void expressionsKnowTheTimeOfTheProductsClock() {
    String form =
        fields(
            field(
                "textfield",
                "t",
                "T",
                "'conditional': {'hide': '=today() = date(\\\"2026-11-01\\\")'}"));

    assertThat(submit(form, Map.of("t", "x")).values()).isEmpty();
  }

  private static void assertVerdict(Judgement judgement, String label, String verdict) {
    if (verdict.equals("OK")) {
      assertThat(judgement.problems()).isEmpty();
    } else {
      assertThat(said(judgement)).containsExactly("'%s' %s".formatted(label, verdict));
    }
  }

  private Judgement submit(String form, Map<String, Object> values) {
    return check.whole(schema(form), variables(values), served);
  }

  private static VariableMap variables(Map<String, Object> values) {
    return Variables.fromMap(values);
  }

  private static FormCheck check(Clock clock) {
    Feel feel = new Feel(clock);
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("s", new Systems()));
    return new FormCheck(
        feel, new FieldOptions(beans.getBeanProvider(FormChoices.class), feel, reader(beans)));
  }

  private static FormSchema schema(String form) {
    try {
      return FormSchema.of(JsonTree.MAPPER.readTree(form.replace('\'', '"')));
    } catch (JsonProcessingException invalid) {
      throw new IllegalArgumentException(form, invalid);
    }
  }

  private static String fields(String... components) {
    return "{'id': 'f', 'components': [%s]}".formatted(String.join(",", components));
  }

  private static String field(String type, String key, String label, String more) {
    return "{'type': '%s', 'key': '%s', 'label': '%s'%s}"
        .formatted(type, key, label, more.isEmpty() ? "" : ", " + more);
  }

  private static String options(String... values) {
    return Arrays.stream(values)
        .map("{'label': '%1$s', 'value': '%1$s'}"::formatted)
        .toList()
        .toString();
  }

  private static final class Systems implements FormChoices {

    @Override
    public String source() {
      return "systems";
    }

    @Override
    public List<Choice> choices(Locale language) {
      return List.of(new Choice("shop", "Shop"), new Choice("payment", "Payment"));
    }
  }

  private static List<String> said(Judgement judgement) {
    return judgement.problems().stream().map(Sentence::toString).toList();
  }

  private static ReaderLanguage reader(StaticListableBeanFactory beans) {
    return new ReaderLanguage(
        Optional::empty,
        beans.getBeanProvider(Readers.class),
        new Dictionary(beans.getBeanProvider(OwnersTranslations.class)));
  }
}
