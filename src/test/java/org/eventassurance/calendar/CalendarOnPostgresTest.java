package org.eventassurance.calendar;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@Import(CalendarOnPostgresTest.Postgres.class)
@TestPropertySource(properties = "assurance.work-day.ends-at=17:30")
class CalendarOnPostgresTest extends CalendarStory {

  static class Postgres {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
      return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
      return postgres.getPostgresDatabase();
    }
  }
}
