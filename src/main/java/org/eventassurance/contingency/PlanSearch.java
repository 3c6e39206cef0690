package org.eventassurance.contingency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks through the library. All words must be found, in any order, anywhere in a text, so that
 * Chinese needs no blanks between its words; small and capital letters are the same.
 */
@Component
class PlanSearch {

  /** A search is typed by somebody in a hurry; more words than these say nothing more. */
  private static final int MOST_WORDS = 12;

  private final JdbcClient database;
  private final ServiceCatalogue catalogue;
  private final OrganisationDirectory organisation;
  private final MessageSource messages;

  PlanSearch(
      JdbcClient database,
      ServiceCatalogue catalogue,
      OrganisationDirectory organisation,
      MessageSource messages) {
    this.database = database;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.messages = messages;
  }

  /** How many plans fit. */
  long count(PlanQuery query) {
    Conditions conditions = conditions(query);
    return database
        .sql("select count(*) from contingency_plan where " + conditions.sql())
        .params(conditions.values)
        .query(Long.class)
        .single();
  }

  /** The ids of those that fit, by name; those that bear the wanted words in their names first. */
  List<Long> ids(PlanQuery query) {
    Conditions conditions = conditions(query);
    conditions.values.put("wanted", contains(query.text() == null ? "" : query.text().strip()));
    conditions.values.put("limit", query.limit());
    conditions.values.put("offset", query.offset());
    return database
        .sql(
            "select id from contingency_plan where "
                + conditions.sql()
                + " order by case when lower(name) like :wanted escape '!' then 0 else 1 end, name,"
                + " id limit :limit offset :offset")
        .params(conditions.values)
        .query(Long.class)
        .list();
  }

  private Conditions conditions(PlanQuery query) {
    Conditions conditions = new Conditions();
    if (!query.retired()) {
      conditions.add("retired = false");
    }
    if (query.system() != null) {
      conditions.add("system_id = :system", "system", query.system());
    }
    if (query.kind() != null) {
      conditions.add("kind = :kind", "kind", query.kind().name());
    }
    words(query.trigger()).forEach(conditions::addTrigger);
    words(query.text()).forEach(word -> addText(conditions, word));
    return conditions;
  }

  /** A word may also be in a name that the plan only refers to. */
  private void addText(Conditions conditions, String word) {
    String name = conditions.name(contains(word));
    List<String> places = new ArrayList<>(List.of("search_text like :" + name + " escape '!'"));
    conditions.among(places, "system_id", systems(word));
    conditions.among(places, "department", departments(word));
    conditions.among(places, "kind", kinds(word));
    conditions.add("(" + String.join(" or ", places) + ")");
  }

  private List<String> systems(String word) {
    return named(catalogue.systems(), word, CataloguedSystem::id, it -> Stream.of(it.name()));
  }

  private List<String> departments(String word) {
    return named(
        organisation.current().departments(),
        word,
        Department::id,
        it -> Stream.of(it.id(), it.name().in(Locale.ENGLISH), it.name().in(Locale.CHINESE)));
  }

  private List<String> kinds(String word) {
    return named(
        List.of(PlanKind.values()),
        word,
        PlanKind::name,
        kind ->
            Stream.of(Locale.ENGLISH, Locale.CHINESE)
                .map(language -> messages.getMessage("plan.kind." + kind, null, language)));
  }

  private static <T> List<String> named(
      Collection<T> things,
      String word,
      Function<T, String> id,
      Function<T, Stream<String>> names) {
    return things.stream()
        .filter(
            thing ->
                names.apply(thing).map(PlanDraft::searchable).anyMatch(name -> name.contains(word)))
        .map(id)
        .toList();
  }

  private static List<String> words(String text) {
    return text == null
        ? List.of()
        : Stream.of(PlanDraft.searchable(text).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
  }

  private static String contains(String word) {
    return "%" + PlanDraft.searchable(word).replaceAll("([!%_])", "!$1") + "%";
  }

  /** Conditions that all hold, with the values of their parameters. */
  private static final class Conditions {

    private final List<String> all = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new HashMap<>();

    void add(String condition) {
      all.add(condition);
    }

    void add(String condition, String name, Object value) {
      all.add(condition);
      values.put(name, value);
    }

    void addTrigger(String word) {
      add("trigger_text like :" + name(contains(word)) + " escape '!'");
    }

    void among(List<String> places, String column, List<String> ids) {
      if (!ids.isEmpty()) {
        places.add(column + " in (:" + name(ids) + ")");
      }
    }

    /** The name of a new parameter of this value. */
    String name(Object value) {
      String name = "p" + values.size();
      values.put(name, value);
      return name;
    }

    String sql() {
      return String.join(" and ", all);
    }
  }
}
