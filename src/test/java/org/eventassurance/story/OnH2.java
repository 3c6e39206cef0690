package org.eventassurance.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** On the embedded database, with the demo organisation and its people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = StageCatalogue.class)
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
@interface OnH2 {}
