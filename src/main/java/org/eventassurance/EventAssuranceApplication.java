package org.eventassurance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Event Assurance: engine, web applications, REST interface and board in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class EventAssuranceApplication {

  public static void main(String[] args) {
    SpringApplication.run(EventAssuranceApplication.class, args);
  }
}
