package org.eventassurance.endurance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The product on a PostgreSQL and with a mail server; nothing is done before a test does it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "assurance.deadline.reconciliation=P1D",
      "assurance.escalation.reconciliation=P1D",
      "assurance.escalation.tick=P1D",
      "assurance.escalation.digest=PT0S",
      "assurance.mail.tick=P1D",
      "assurance.mail.from=assurance@example.com",
      "assurance.organisation=file:src/main/resources/organisation/demo.yaml",
      "assurance.services=file:src/main/resources/services/demo.yaml",
      "assurance.admin.password=a-long-secret-of-the-admin",
      "assurance.service-accounts.alertmanager.token=" + OnServers.ALERTS_TOKEN,
      "assurance.service-accounts.alertmanager.scopes=alerts-write",
      "server.address=127.0.0.1",
      "logging.level.root=warn"
    })
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = Servers.class)
@interface OnServers {

  /** With it alerts are sent. */
  String ALERTS_TOKEN = "alerts-of-the-storm-0123456789";
}
