package org.eventassurance.endurance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eventassurance.database.PatientPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A PostgreSQL that counts its statements, and a mail server, of the context's own. */
final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    EmbeddedPostgres database = database();
    GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mailServer.start();
    GenericApplicationContext beans = (GenericApplicationContext) context;
    beans.registerBean("postgresServer", EmbeddedPostgres.class, () -> database);
    beans.registerBean(
        "mailServer",
        GreenMail.class,
        () -> mailServer,
        definition -> definition.setDestroyMethodName("stop"));
    TestPropertyValues.of(
            "spring.datasource.url="
                + database.getJdbcUrl("postgres", "postgres")
                + "&reWriteBatchedInserts=true",
            "spring.datasource.username=postgres",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + mailServer.getSmtp().getPort())
        .applyTo(context);
  }

  private static EmbeddedPostgres database() {
    try {
      return PatientPostgres.builder()
          .setServerConfig("shared_preload_libraries", "pg_stat_statements")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
