package org.eventassurance.standby;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.process.Submission;

/** The fields of one vendor in the form {@code engage-vendors}. */
record VendorFields(int number, EventWindow window, ZoneId zone) {

  private static final String STAFFED = "STAFFED";
  private static final String NOT_NEEDED = "NOT_NEEDED";
  private static final String OPEN = "OPEN";

  String key(String name) {
    return "vendor" + number + name;
  }

  /** What the fields come filled in with. */
  Map<String, Object> prefill(StandbyDraft vendor) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(key("Name"), vendor.name());
    values.put(key("Provides"), vendor.provides());
    values.put(key("Channel"), vendor.channel());
    first(vendor)
        .ifPresent(
            contact -> {
              values.put(key("Contact"), contact.name());
              values.put(key("Phone"), contact.phone());
            });
    values.put(key("Reserves"), vendor.reserves());
    values.put(key("ReservesOn"), text(vendor.confirmedOn()));
    values.put(key("Incident"), word(vendor.incidentProcess()));
    values.put(key("SecurityUntil"), text(vendor.securityUntil()));
    values.put(key("LiabilityUntil"), text(vendor.liabilityUntil()));
    values.putAll(posts(vendor));
    values.values().removeIf(value -> Objects.isNull(value) || value.equals(""));
    return values;
  }

  private Map<String, Object> posts(StandbyDraft vendor) {
    if (Boolean.FALSE.equals(vendor.postsNeeded())) {
      return Map.of(key("Posts"), NOT_NEEDED);
    }
    return vendor.posts().stream()
        .filter(this::isDuring)
        .findFirst()
        .map(
            post ->
                Map.<String, Object>of(
                    key("Posts"), STAFFED,
                    key("PostPerson"), post.person(),
                    key("Post"), post.post()))
        .orElseGet(() -> Map.of(key("Posts"), OPEN));
  }

  /**
   * The vendor as it was filled in.
   *
   * @param known what the register knows of it, which the form does not ask for
   */
  StandbyDraft draft(Submission form, StandbyDraft known) {
    return new StandbyDraft(
        StandbyKind.VENDOR,
        known.event(),
        form.text(key("Name")),
        null,
        form.text(key("Provides")),
        known.systems(),
        form.text(key("Channel")),
        form.text(key("Reserves")),
        day(form, "ReservesOn"),
        form.text(key("Incident")).isEmpty() ? null : form.is(key("Incident"), "yes"),
        known.incidentProcessOn(),
        day(form, "SecurityUntil"),
        day(form, "LiabilityUntil"),
        !form.is(key("Posts"), NOT_NEEDED),
        null,
        null,
        null,
        "",
        contacts(form, known),
        posts(form, known));
  }

  private List<ContactPerson> contacts(Submission form, StandbyDraft known) {
    String mail = first(known).map(ContactPerson::mail).orElse("");
    ContactPerson given =
        new ContactPerson(form.text(key("Contact")), form.text(key("Phone")), mail);
    return Stream.concat(Stream.of(given), known.contacts().stream().skip(1)).toList();
  }

  /** Other events' posts stay; of this one, what was filled in holds. */
  private List<StandbyDraft.Post> posts(Submission form, StandbyDraft known) {
    if (!form.is(key("Posts"), STAFFED)) {
      return known.posts().stream().filter(post -> !isDuring(post)).toList();
    }
    String person = form.text(key("PostPerson"));
    if (known.posts().stream().filter(this::isDuring).anyMatch(it -> it.person().equals(person))) {
      return known.posts();
    }
    List<StandbyDraft.Post> posts =
        new ArrayList<>(known.posts().stream().filter(post -> !isDuring(post)).toList());
    posts.add(
        new StandbyDraft.Post(
            person,
            form.text(key("Post")),
            window.begins().atZone(zone).toOffsetDateTime(),
            window.endsAt().atZone(zone).toOffsetDateTime()));
    return posts;
  }

  private boolean isDuring(StandbyDraft.Post post) {
    return post.staffed().isDuring(window);
  }

  private LocalDate day(Submission form, String name) {
    String text = form.text(key(name));
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static Optional<ContactPerson> first(StandbyDraft vendor) {
    return vendor.contacts().stream().findFirst();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String word(Boolean answer) {
    return answer == null ? null : answer ? "yes" : "no";
  }
}
