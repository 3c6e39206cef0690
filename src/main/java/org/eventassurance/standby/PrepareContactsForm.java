package org.eventassurance.standby;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The form in which SRE says who responds, which parts are ready, and who helps (B7). */
@Component
class PrepareContactsForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "prepare-contacts";

  private static final String RESPONDER = "responder";
  private static final String SPARE = "spare";
  private static final String HELP = "help";
  private static final String GAPS = "standbyGaps";

  /** How many groups of each the form has. */
  private static final Map<String, Integer> IN_FORM = Map.of(RESPONDER, 4, SPARE, 3, HELP, 3);

  private final StandbyIntake intake;
  private final StandbyRegister register;
  private final StandbyViews views;
  private final StandbyRows rows;
  private final EventWords words;

  PrepareContactsForm(
      StandbyIntake intake,
      StandbyRegister register,
      StandbyViews views,
      StandbyRows rows,
      EventWords words) {
    this.intake = intake;
    this.register = register;
    this.views = views;
    this.rows = rows;
    this.words = words;
  }

  @Bean
  static FormContract prepareContactsFormContract() {
    return new FormContract(
        FORM, Set.of("responderCount", "responder1Who", "responder1Person", "spareCount", GAPS));
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public boolean serves(String formId) {
    return FORM.equals(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    List<StandbyUse> responders = intake.known(businessKey, StandbyKind.CONTACT);
    List<StandbyUse> spares = intake.known(businessKey, StandbyKind.SPARE);
    List<StandbyUse> helpers = intake.known(businessKey, StandbyKind.OUTSIDE_HELP);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(
        "knownStandby",
        rows.of(Stream.of(responders, spares, helpers).flatMap(List::stream).toList(), language));
    prefill(RESPONDER, responders, this::responder, facts);
    prefill(SPARE, spares, PrepareContactsForm::spare, facts);
    prefill(HELP, helpers, PrepareContactsForm::help, facts);
    facts.values().removeIf(""::equals);
    return facts;
  }

  private static void prefill(
      String group,
      List<StandbyUse> known,
      BiFunction<String, StandbyEntry, Map<String, Object>> fields,
      Map<String, Object> facts) {
    int shown = Math.min(known.size(), IN_FORM.get(group));
    if (shown > 0) {
      facts.put(group + "Count", String.valueOf(shown));
    }
    for (int i = 0; i < shown; i++) {
      facts.putAll(fields.apply(group + (i + 1), known.get(i).entry()));
    }
  }

  private Map<String, Object> responder(String group, StandbyEntry contact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    boolean inside = contact.person() != null;
    fields.put(group + "Who", inside ? "INSIDE" : "OUTSIDE");
    fields.put(group + (inside ? "Person" : "Name"), inside ? contact.person() : contact.name());
    fields.put(group + "Role", contact.provides());
    fields.put(group + "Phone", phone(contact));
    fields.put(group + "From", picker(contact.reachableFrom()));
    fields.put(group + "Until", picker(contact.reachableUntil()));
    return fields;
  }

  private static Map<String, Object> spare(String group, StandbyEntry spare) {
    return Map.of(
        group + "Name", spare.name(),
        group + "Quantity", spare.quantity(),
        group + "Place", spare.place(),
        group + "ConfirmedOn", day(spare.confirmedOn()));
  }

  private static Map<String, Object> help(String group, StandbyEntry help) {
    return Map.of(
        group + "Name", help.name(),
        group + "With", help.provides(),
        group + "Phone", phone(help),
        group + "ConfirmedOn", day(help.confirmedOn()));
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    intake.check(drafts(submission), GAPS);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    String event = submission.businessKey();
    drafts(submission).forEach(draft -> intake.take(event, draft, submission.personId()));
    register.answer(
        event, StandbyAnswer.Subject.CONTACTS, true, submission.text(GAPS), submission.personId());
  }

  /** The groups of the form that were filled in; a hidden one has no values. */
  private List<StandbyDraft> drafts(Submission form) {
    List<StandbyDraft> drafts = new ArrayList<>();
    groups(RESPONDER)
        .filter(group -> !form.text(group + "Who").isEmpty())
        .forEach(group -> drafts.add(responder(form, group)));
    groups(SPARE)
        .filter(group -> !form.text(group + "Name").isEmpty())
        .forEach(group -> drafts.add(spare(form, group)));
    groups(HELP)
        .filter(group -> !form.text(group + "Name").isEmpty())
        .forEach(group -> drafts.add(help(form, group)));
    return drafts;
  }

  private static Stream<String> groups(String group) {
    return IntStream.rangeClosed(1, IN_FORM.get(group)).mapToObj(i -> group + i);
  }

  private StandbyDraft responder(Submission form, String group) {
    String person = form.textOrNull(group + "Person");
    String name = form.text(group + "Name");
    StandbyDraft known = known(form, StandbyKind.CONTACT, person == null ? name : person);
    return StandbyDraft.contact(
        known.event(),
        name,
        person,
        form.text(group + "Role"),
        known.systems(),
        form.time(group + "From"),
        form.time(group + "Until"),
        reached(form, group, person == null ? name : words.person(person), known));
  }

  private StandbyDraft spare(Submission form, String group) {
    StandbyDraft known = known(form, StandbyKind.SPARE, form.text(group + "Name"));
    return StandbyDraft.spare(
        known.event(),
        form.text(group + "Name"),
        known.provides(),
        known.systems(),
        form.number(group + "Quantity"),
        form.text(group + "Place"),
        day(form, group));
  }

  private StandbyDraft help(Submission form, String group) {
    String name = form.text(group + "Name");
    StandbyDraft known = known(form, StandbyKind.OUTSIDE_HELP, name);
    return StandbyDraft.help(
        known.event(),
        name,
        form.text(group + "With"),
        known.systems(),
        day(form, group),
        reached(form, group, name, known));
  }

  /** The number as it was filled in; the mail address as the register knows it. */
  private static ContactPerson reached(
      Submission form, String group, String name, StandbyDraft known) {
    return new ContactPerson(
        name,
        form.text(group + "Phone"),
        known.contacts().stream().findFirst().map(ContactPerson::mail).orElse(""));
  }

  private StandbyDraft known(Submission form, StandbyKind kind, String name) {
    return intake
        .known(form.businessKey(), kind, name)
        .map(views::draft)
        .orElseGet(() -> StandbyDraft.blank(kind, form.businessKey()));
  }

  private static LocalDate day(Submission form, String group) {
    String text = form.text(group + "ConfirmedOn");
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private String picker(Instant moment) {
    return moment == null ? "" : words.pickerValue(moment);
  }

  private static String phone(StandbyEntry entry) {
    return entry.firstToCall().map(ContactPerson::phone).orElse("");
  }
}
