package org.eventassurance.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable of a process under its one name and type; each process lists its own in one class of
 * constants.
 *
 * @param name the name that models use
 * @param type the Java type of its value
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  public static <T> ProcessVariable<T> of(String name, Class<T> type) {
    return new ProcessVariable<>(name, type);
  }

  /**
   * The value as seen from the scope, empty where it is absent or null.
   *
   * @throws ClassCastException if a model has put a value of another type under this name
   */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(type.cast(scope.getVariable(name)));
  }

  /**
   * The value as seen from the scope.
   *
   * @throws IllegalStateException if it is absent, naming the variable
   */
  public T in(VariableScope scope) {
    return find(scope)
        .orElseThrow(
            () ->
                new IllegalStateException("The process has no value for variable '" + name + "'."));
  }

  /** Sets the value in the scope that already holds the variable, else in the process instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** Sets the value in this very scope. */
  public void setLocal(VariableScope scope, T value) {
    scope.setVariableLocal(name, value);
  }
}
