package org.eventassurance.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Exports a bean to the expressions of processes, decisions and forms. Nothing else is reachable
 * from an expression, so that whoever may deploy a model does not thereby call any bean of the
 * product. The class must be public, because the expression language calls its methods by
 * reflection.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

  /** The name that expressions use, such as {@code deadlines} in {@code ${deadlines.timer(…)}}. */
  @AliasFor(annotation = Component.class)
  String value();
}
