package org.eventassurance.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.eventassurance.database.PatientPostgres;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A PostgreSQL server of the context's own. It is a bean, made before all others, so that it is
 * stopped after everything that uses it.
 */
final class PostgresServer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    EmbeddedPostgres server = start();
    ((GenericApplicationContext) context)
        .registerBean("postgresServer", EmbeddedPostgres.class, () -> server);
    TestPropertyValues.of(
            "spring.datasource.url="
                + server.getJdbcUrl("postgres", "postgres")
                + "&reWriteBatchedInserts=true",
            "spring.datasource.username=postgres")
        .applyTo(context);
    context.addApplicationListener(new PasswordsById());
  }

  private static EmbeddedPostgres start() {
    try {
      return PatientPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Outside the demo nobody has a password until somebody sets one: here, their id. */
  private static final class PasswordsById implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
      IdentityService identities = event.getApplicationContext().getBean(IdentityService.class);
      for (User user : identities.createUserQuery().list()) {
        if (!user.getId().equals("admin")) {
          user.setPassword(user.getId());
          identities.saveUser(user);
        }
      }
    }
  }
}
