package org.eventassurance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eventassurance.language.Dictionary;
import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.WebApplicationContext;

/** An administrator loads the holidays of 2027; told once for each database. */
@SpringBootTest(classes = CalendarStory.Setup.class)
abstract class CalendarStory {

  private static final Instant NOW = Instant.parse("2026-11-05T01:30:00Z");

  private static final String FILE_OF_2027 =
      """
      {"$schema":"https://example.org/schema.json","$id":"https://example.org/2027.json",
       "year":2027,"papers":["https://example.org/notice"],"days":[
        {"name":"元旦","date":"2026-12-31","isOffDay":true},
        {"name":"元旦","date":"2027-01-01","isOffDay":true},
        {"name":"元旦","date":"2027-01-03","isOffDay":false}]}""";

  @Autowired private WorkingCalendar calendar;
  @Autowired private HolidayFiles files;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;
  @Autowired private Clock clock;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Listener listener;

  private MockMvc http;

  @BeforeEach
  void nothingIsLoaded(@Autowired WebApplicationContext context) {
    http = MockMvcBuilders.webAppContextSetup(context).build();
    jdbc.sql("delete from holiday_file").update();
    listener.reaction = event -> {};
  }

  @Test
  @Tag("E30")
  void theBundledYearsAnswerAtOnce() throws Exception {
    count("2026-09-30", "15")
        .andExpect(status().isOk())
        .andExpect(content().json("{\"date\":\"2026-10-27\",\"provisional\":false}"));
    http.perform(get("/api/calendar/years/2025")).andExpect(jsonPath("$.days[0].name").value("元旦"));
  }

  @Test
  void aCountInto2027IsProvisionalUntilItsFileIsLoadedAndFirmAfterwards() throws Exception {
    count("2026-12-30", "2")
        .andExpect(content().json("{\"date\":\"2027-01-01\",\"provisional\":true}"));

    load(2027, FILE_OF_2027).andExpect(status().isOk());

    count("2026-12-30", "2")
        .andExpect(content().json("{\"date\":\"2027-01-04\",\"provisional\":false}"));
  }

  @Test
  void aFileOnceLoadedIsReadBackAndItsLoaderIsKnown() throws Exception {
    http.perform(get("/api/calendar/years/2027"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString("2027")));

    load(2027, FILE_OF_2027);

    http.perform(get("/api/calendar/years/2027"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.year").value(2027))
        .andExpect(jsonPath("$.papers[0]").value("https://example.org/notice"))
        .andExpect(jsonPath("$.days.length()").value(3))
        .andExpect(jsonPath("$.days[2].name").value("元旦"))
        .andExpect(jsonPath("$.days[2].date").value("2027-01-03"))
        .andExpect(jsonPath("$.days[2].isOffDay").value(false));
    assertThat(
            jdbc.sql("select loaded_by from holiday_file where holiday_year = 2027")
                .query(String.class)
                .single())
        .isEqualTo("admin");
    assertThat(
            jdbc.sql("select loaded_at from holiday_file")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .single())
        .satisfies(at -> assertThat(at.toInstant()).isEqualTo(NOW));
  }

  @Test
  void aLoadedFileReplacesTheBundledOneAndAnEarlierOne() throws Exception {
    assertThat(after("2026-12-23", 1)).isEqualTo("2026-12-24");

    load(2026, fileOf(2026, "2026-12-24"));
    assertThat(after("2026-12-23", 1)).isEqualTo("2026-12-25");

    load(2026, fileOf(2026, "2026-12-25"));
    assertThat(after("2026-12-23", 1)).isEqualTo("2026-12-24");
  }

  @Test
  void anotherNodeCountsWithTheFileAtOnce() throws Exception {
    WorkingCalendar other = new WorkingCalendar(anotherNode(), new WorkDay(null), clock);
    LocalDate day = LocalDate.parse("2026-12-30");
    assertThat(other.plusWorkingDays(day, 2).provisional()).isTrue();

    load(2027, FILE_OF_2027);

    assertThat(other.plusWorkingDays(day, 2).provisional()).isFalse();
  }

  @Test
  void whoeverRecomputesOnTheEventAlreadyCountsWithTheFile() throws Exception {
    List<WorkingDate> counted = new ArrayList<>();
    listener.reaction =
        event -> counted.add(calendar.plusWorkingDays(LocalDate.of(event.year() - 1, 12, 30), 2));

    load(2027, FILE_OF_2027);

    assertThat(counted).containsExactly(new WorkingDate(LocalDate.parse("2027-01-04"), false));
  }

  @Test
  void ifRecomputingFailsNothingIsLoadedAndNobodyCountsWithIt() throws Exception {
    listener.reaction =
        event -> {
          calendar.plusWorkingDays(LocalDate.parse("2026-12-30"), 2);
          throw new IllegalStateException("recomputing failed");
        };

    assertThatThrownBy(() -> load(2027, FILE_OF_2027)).hasRootCauseMessage("recomputing failed");

    count("2026-12-30", "2")
        .andExpect(content().json("{\"date\":\"2027-01-01\",\"provisional\":true}"));
    listener.reaction = event -> {};
    load(2027, fileOf(2027, "2027-01-01"));
    assertThat(after("2026-12-31", 1)).isEqualTo("2027-01-04");
  }

  @Test
  void loadsWaitForOneAnotherUntilTheyAreCommitted() {
    TransactionTemplate first = new TransactionTemplate(transactions);
    TransactionTemplate second = new TransactionTemplate(transactions);
    second.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    first.executeWithoutResult(
        loading -> {
          files.load(BundledYears.parse(FILE_OF_2027), "admin");
          assertThatThrownBy(() -> second.execute(other -> lockWithoutWaiting()))
              .isInstanceOf(DataAccessException.class);
        });

    assertThat(second.<Integer>execute(other -> lockWithoutWaiting())).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-13-01  | 15    | from | Send a date like 2026-09-30, not '2026-13-01'.
          +12026-01-01| 15    | from | Name a year from 1900 to 2999.
                      | 15    | from | Send a date like 2026-09-30.
          2026-09-30  | many  | days | Send a whole number, not 'many'.
          2026-09-30  |       | days | Send a whole number.
          2026-09-30  | 1001  | days | Count at most 1000 working days forwards or backwards.
          2026-09-30  | -1001 | days | Count at most 1000 working days forwards or backwards.
          """)
  void aQuestionThatCannotBeAnsweredNamesTheParameter(
      String from, String days, String field, String message) throws Exception {
    refused(count(from, days), field, message);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026 | {"year":2027,"days":[]} | year | Send the file of 2026; this one is for 2027.
          2027 | {"year":2027,"days":[{"name":"元旦","date":"1 January","isOffDay":true}]} \
          | days[0].date | Send a date like 2026-09-30, not '1 January'.
          2027 | {"year":2027,"days":[{"name":"元旦","date":20454,"isOffDay":true}]} \
          | days[0].date | Send a date like 2026-09-30.
          2027 | {"year":2027,"days":[{"name":"元旦","date":"2028-01-01","isOffDay":true}]} \
          | days[0].date | Give a day of 2027, or of the December before it, not 2028-01-01.
          2027 | {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":"off"}]} \
          | days[0].isOffDay | Send true or false, not 'off'.
          next | {"year":2027} | year | Send a whole number, not 'next'.
          9999 | {"year":9999} | year | Name a year from 1900 to 2999.
          """)
  void aBadFileIsRefusedByTheFieldAndLeavesEverythingAsItWas(
      String year, String file, String field, String message) throws Exception {
    refused(load(year, file), field, message);

    assertThat(jdbc.sql("select count(*) from holiday_file").query(Integer.class).single())
        .isZero();
  }

  @Test
  void workEndsAtTheConfiguredTimeInTheCompanysZone() {
    assertThat(calendar.endOfWork(LocalDate.parse("2026-10-27")))
        .isEqualTo(Instant.parse("2026-10-27T09:30:00Z"));
  }

  private String after(String from, int days) {
    return calendar.plusWorkingDays(LocalDate.parse(from), days).date().toString();
  }

  private ResultActions count(String from, String days) throws Exception {
    var request = get("/api/calendar/working-days");
    if (from != null) {
      request.queryParam("from", from);
    }
    if (days != null) {
      request.queryParam("days", days);
    }
    return http.perform(request);
  }

  private ResultActions load(Object year, String file) throws Exception {
    return http.perform(
        put("/api/calendar/years/{year}", year)
            .principal(() -> "admin")
            .contentType(MediaType.APPLICATION_JSON)
            .content(file));
  }

  private static void refused(ResultActions answer, String field, String message) throws Exception {
    answer
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors.length()").value(1))
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].message").value(message));
  }

  private HolidayFiles anotherNode() throws IOException {
    return new HolidayFiles(jdbc, json, events, clock, new PathMatchingResourcePatternResolver());
  }

  private Integer lockWithoutWaiting() {
    return jdbc.sql("select id from holiday_file_lock for update nowait")
        .query(Integer.class)
        .single();
  }

  private static String fileOf(int year, String dayOff) {
    return """
        {"year":%d,"days":[{"name":"假期","date":"%s","isOffDay":true}]}"""
        .formatted(year, dayOff);
  }

  /** Stands for the deadlines, which recompute on the event. */
  static class Listener {

    private Consumer<CalendarChanged> reaction = event -> {};

    @EventListener
    void on(CalendarChanged event) {
      reaction.accept(event);
    }
  }

  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  @EnableConfigurationProperties(WorkDay.class)
  @Import({
    WorkingCalendar.class,
    HolidayFiles.class,
    CalendarController.class,
    Dictionary.class,
    Listener.class
  })
  @ComponentScan(
      basePackageClasses = Problem.class,
      useDefaultFilters = false,
      includeFilters = @Filter(RestControllerAdvice.class))
  static class Setup {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    }
  }
}
