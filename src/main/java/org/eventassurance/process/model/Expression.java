package org.eventassurance.process.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.Scanner;

/** What an expression of a process reaches for, told by the parser that the engine uses, too. */
final class Expression {

  /**
   * A method call.
   *
   * @param root the name that the chain of calls begins with, empty if it begins with no name
   * @param method the method, empty if it is computed
   * @param arguments how many are passed
   * @param direct whether the method is called on the root itself
   */
  record Call(String root, String method, int arguments, boolean direct) {}

  private final String text;
  private final Set<String> identifiers = new LinkedHashSet<>();
  private final Set<String> functions = new LinkedHashSet<>();
  private final Set<String> properties = new LinkedHashSet<>();
  private final Set<String> rootsOfComputedProperties = new LinkedHashSet<>();
  private final List<Call> calls = new ArrayList<>();

  private String fault;

  private Expression(String text) {
    this.text = text;
  }

  /** Whether the engine would evaluate this text. */
  static boolean isIn(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** Reads a text with expressions in it. */
  static Expression read(String text) {
    Expression expression = new Expression(text.strip());
    try {
      expression.new Reader().tree();
    } catch (Scanner.ScanException | Parser.ParseException unreadable) {
      expression.fault = unreadable.getMessage().replaceFirst(", expected.*", "");
    }
    return expression;
  }

  /** Why the engine could not parse it, empty if it can. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  String text() {
    return text;
  }

  /** Every name that is neither a property nor a function. */
  Set<String> identifiers() {
    return identifiers;
  }

  Set<String> functions() {
    return functions;
  }

  /** Every property and method that is read by name. */
  Set<String> properties() {
    return properties;
  }

  /** Names whose properties are chosen at run time, as in {@code execution[choice]}. */
  Set<String> rootsOfComputedProperties() {
    return rootsOfComputedProperties;
  }

  List<Call> calls() {
    return calls;
  }

  /** Takes notes while the expression is parsed. */
  private final class Reader extends Parser {

    private final IdentityHashMap<AstProperty, String> names = new IdentityHashMap<>();

    Reader() {
      super(new Builder(Builder.Feature.METHOD_INVOCATIONS), text);
    }

    @Override
    protected AstIdentifier createAstIdentifier(String name, int index) {
      identifiers.add(name);
      return super.createAstIdentifier(name, index);
    }

    @Override
    protected AstFunction createAstFunction(String name, int index, AstParameters params) {
      functions.add(name);
      return super.createAstFunction(name, index, params);
    }

    @Override
    protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
      return named(property, super.createAstDot(base, property, lvalue));
    }

    @Override
    protected AstBracket createAstBracket(
        AstNode base, AstNode property, boolean lvalue, boolean strict) {
      AstBracket bracket = super.createAstBracket(base, property, lvalue, strict);
      if (property instanceof AstString name) {
        return named((String) name.eval(null, null), bracket);
      }
      rootsOfComputedProperties.add(root(base));
      return bracket;
    }

    @Override
    protected AstMethod createAstMethod(AstProperty property, AstParameters params) {
      Node base = property.getChild(0);
      String method = names.getOrDefault(property, "");
      boolean direct = base instanceof AstIdentifier;
      calls.add(new Call(root(base), method, params.getCardinality(), direct));
      return super.createAstMethod(property, params);
    }

    private <P extends AstProperty> P named(String name, P property) {
      properties.add(name);
      names.put(property, name);
      return property;
    }

    private static String root(Node node) {
      if (node instanceof AstIdentifier identifier) {
        return identifier.getName();
      }
      boolean goesOn =
          node instanceof AstProperty || node instanceof AstMethod || node instanceof AstNested;
      return goesOn ? root(node.getChild(0)) : "";
    }
  }
}
