package org.eventassurance.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** On a real PostgreSQL, with the demo organisation given like a company's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = PostgresServer.class)
@TestPropertySource(
    properties = {
      "assurance.organisation=file:src/main/resources/organisation/demo.yaml",
      "assurance.services=file:src/main/resources/services/demo.yaml",
      "assurance.admin.password=a-long-secret-of-the-admin",
      "server.address=127.0.0.1",
      // The server's own shutdown hook may be faster than the context's: then don't wait for it.
      "spring.datasource.hikari.connection-timeout=3000"
    })
@interface OnPostgres {}
