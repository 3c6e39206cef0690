package org.eventassurance.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes an organisation from its file and notes everything that does not fit together. */
final class OrganisationReader {

  /** An address as HTML's e-mail field accepts it. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@"
              + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

  private static final Set<String> LANGUAGES = Set.of("en", "zh");

  private final YamlFile file;
  private final Locale companyLanguage;
  private final YamlEntry root;
  private final List<YamlEntry> departments;
  private final List<YamlEntry> people;
  private final Set<String> peopleIds;

  private OrganisationReader(YamlFile file, Locale companyLanguage) {
    this.file = file;
    this.companyLanguage = companyLanguage;
    this.root =
        file.root("departments", "people", "processOwners", "admins", "quietHours", "workingDays");
    this.departments =
        root.entries(
            "departments",
            "department",
            "id",
            "name",
            "unit",
            "roles",
            "lead",
            "qualityLiaison",
            "members");
    this.people = root.entries("people", "person", "id", "name", "email", "language");
    file.ids("department", departments);
    this.peopleIds = file.ids("person", people);
  }

  /**
   * Reads the file.
   *
   * @param companyLanguage the language of whoever names none
   */
  static Organisation read(YamlFile file, Locale companyLanguage) {
    return new OrganisationReader(file, companyLanguage).organisation();
  }

  private Organisation organisation() {
    List<Department> read = departments.stream().map(this::department).toList();
    departments.forEach(entry -> checkRoles(entry, read));
    HoursReader hours = new HoursReader(file, root);
    return new Organisation(
        read,
        people.stream().map(this::person).toList(),
        listed("processOwners"),
        listed("admins"),
        hours.quietHours(),
        hours.workingWeek());
  }

  private Department department(YamlEntry entry) {
    entry.optionalText("id").ifPresent(id -> checkNotReserved(id, "department"));
    String lead = personNamed(entry, "lead", entry.text("lead"));
    String liaison = personNamed(entry, "quality liaison", entry.text("qualityLiaison"));
    Set<String> members = new LinkedHashSet<>(List.of(lead, liaison));
    entry.texts("members").forEach(member -> members.add(personNamed(entry, "member", member)));
    return new Department(
        entry.id(),
        name(entry),
        unit(entry),
        texts(entry.texts("roles")),
        lead,
        liaison,
        List.copyOf(members));
  }

  private static Name name(YamlEntry department) {
    return department
        .entry("name", "en", "zh")
        .map(name -> new Name(name.text("en").text(), name.text("zh").text()))
        .orElseGet(() -> new Name("", ""));
  }

  private String unit(YamlEntry department) {
    YamlText unit = department.text("unit");
    if (!unit.isMissing()) {
      file.checkId("unit", unit);
    }
    return unit.text();
  }

  private String personNamed(YamlEntry who, String as, YamlText id) {
    checkIsPerson(who.what(), as, id);
    return id.text();
  }

  private void checkIsPerson(String who, String as, YamlText id) {
    if (!id.isMissing() && !peopleIds.contains(id.text())) {
      file.refuse(
          id.line(), "%s names %s '%s', but no person has this id.".formatted(who, as, id.text()));
    }
  }

  private void checkRoles(YamlEntry department, List<Department> all) {
    for (YamlText role : department.texts("roles")) {
      file.checkId("role", role);
      checkNotReserved(role, "role");
      checkNotForeign(role, department, all);
    }
  }

  private void checkNotReserved(YamlText id, String kind) {
    if (BuiltInGroups.RESERVED.contains(id.text())) {
      file.refuse(
          id.line(),
          "'%s' is a group of the product itself; give the %s another id."
              .formatted(id.text(), kind));
    }
  }

  /** Roles and departments are groups alike: the same id must not mean two sets of people. */
  private void checkNotForeign(YamlText role, YamlEntry department, List<Department> all) {
    boolean foreign =
        all.stream()
            .anyMatch(
                other -> other.id().equals(role.text()) && !other.roles().contains(role.text()));
    if (foreign) {
      file.refuse(
          role.line(),
          ("%s has the role '%s', which is also the id of a department without this role; "
                  + "rename the role or give it to that department too.")
              .formatted(department.what(), role.text()));
    }
  }

  private Person person(YamlEntry entry) {
    return new Person(entry.id(), entry.text("name").text(), email(entry), language(entry));
  }

  private String email(YamlEntry person) {
    YamlText email = person.text("email");
    if (!email.isMissing() && !EMAIL.matcher(email.text()).matches()) {
      file.refuse(
          email.line(),
          "%s has '%s' for an e-mail address; write one such as name@example.com."
              .formatted(person.what(), email.text()));
    }
    return email.text();
  }

  private Locale language(YamlEntry person) {
    return person
        .optionalText("language")
        .map(language -> language(person, language))
        .orElse(companyLanguage);
  }

  private Locale language(YamlEntry person, YamlText language) {
    if (!language.isMissing() && !LANGUAGES.contains(language.text())) {
      file.refuse(
          language.line(),
          "%s has the language '%s'; use en or zh.".formatted(person.what(), language.text()));
    }
    return Locale.forLanguageTag(language.text());
  }

  private Set<String> listed(String key) {
    List<YamlText> ids = root.texts(key);
    ids.forEach(id -> checkIsPerson("'" + key + "'", "person", id));
    return texts(ids);
  }

  private static Set<String> texts(List<YamlText> texts) {
    return texts.stream().map(YamlText::text).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
