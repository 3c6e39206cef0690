package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.SentenceJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What tables hold of an event, in a few tables as they are in the product. */
@Tag("E29")
class StoredRowsTest {

  private static final String ODD = "{\"english\": is how this note begins";

  private final DriverManagerDataSource database =
      new DriverManagerDataSource("jdbc:h2:mem:stored-rows;DB_CLOSE_DELAY=-1");
  private final JdbcTemplate jdbc = new JdbcTemplate(database);

  @BeforeEach
  void someTablesAreThere() {
    jdbc.execute("drop all objects");
    jdbc.execute(
        """
        create table major_event (code varchar(40) primary key, name varchar(200));
        create table contingency_plan (id bigint primary key,
          event_code varchar(40) references major_event (code));
        create table incident (id bigint primary key, seen varchar(2000),
          event_code varchar(40) references major_event (code));
        create table incident_note (id bigint primary key, what varchar(2000),
          incident_id bigint references incident (id));
        create table plan_call (id bigint primary key,
          incident_id bigint references incident (id),
          plan_id bigint references contingency_plan (id));
        create table standby_entry (id bigint primary key, channel varchar(100),
          name varchar(100), event_code varchar(40) references major_event (code));
        insert into major_event values ('ONE', 'One'), ('OTHER', 'Other');
        insert into contingency_plan values (1, 'ONE');
        insert into incident values (1, 'Payment is slow', 'ONE'), (2, 'Slow', 'OTHER');
        insert into plan_call values (1, 1, 1), (2, 2, 1);
        insert into standby_entry values (1, '+86 139 0000 0000', 'Vendor', 'ONE');
        """);
  }

  @Test
  void whatBeginsLikeASentenceAndIsNoneIsKeptAsItStands() throws MetaDataAccessException {
    jdbc.update("update incident set seen = ? where id = 1", ODD);
    String sentence = SentenceJson.write(Sentence.of("%s took it over.", "Li Na")).toString();
    jdbc.update("insert into incident_note values (1, ?, 1), (2, ?, 1)", sentence, ODD);

    assertThat(rows("incident")).extracting(row -> row.get("seen")).containsExactly(ODD);
    assertThat(rows("incident_note"))
        .extracting(row -> row.get("what"))
        .containsExactly("Li Na took it over.", ODD);
  }

  @Test
  void aPlanThatAnotherEventCalledBringsNothingOfThatEvent() throws MetaDataAccessException {
    assertThat(rows("plan_call")).extracting(row -> row.get("id")).containsExactly(1L);
  }

  @Test
  void howOutsidersAreReachedIsLeftOut() throws MetaDataAccessException {
    assertThat(rows("standby_entry"))
        .containsExactly(Map.of("id", 1L, "name", "Vendor", "event_code", "ONE"));
  }

  @Test
  void asManyAreCountedAsThereAreOnAllPages() throws MetaDataAccessException {
    IntStream.range(10, 1510)
        .forEach(id -> jdbc.update("insert into incident values (?, 'Slow', 'ONE')", id));

    StoredRows incidents = stored("incident");

    assertThat(incidents.size()).isEqualTo(1501);
    assertThat(List.copyOf(incidents)).hasSize(1501).doesNotHaveDuplicates();
  }

  private List<Map<String, Object>> rows(String table) throws MetaDataAccessException {
    return List.copyOf(stored(table));
  }

  private StoredRows stored(String table) throws MetaDataAccessException {
    return new StoredRows(
        new EventRows(JdbcClient.create(database)),
        table,
        new EventTables(database).queries().get(table),
        "ONE");
  }
}
