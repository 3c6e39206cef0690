package org.eventassurance.process;

import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * What the expressions of models reach: variables and exported beans. A bean comes before a
 * variable of the same name, so that nobody who fills in a form can put a value in its place. From
 * neither do expressions get to the engine's services or to classes.
 */
final class ProcessExpressions extends JuelExpressionManager {

  ProcessExpressions(Map<Object, Object> beans) {
    super(beans);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new ReadOnlyMapELResolver(beans));
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new ArrayELResolver());
    resolvers.add(new ListELResolver());
    resolvers.add(new MapELResolver());
    resolvers.add(new ContainedBeans());
    return resolvers;
  }

  /** Reads properties and calls methods, but hands out nothing that leads to everything else. */
  private static final class ContainedBeans extends BeanELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      return contained(super.getValue(context, base, property));
    }

    @Override
    public Object invoke(
        ELContext context,
        Object base,
        Object method,
        Class<?>[] parameterTypes,
        Object[] parameters) {
      return contained(super.invoke(context, base, method, parameterTypes, parameters));
    }

    private static Object contained(Object value) {
      if (value instanceof AnnotatedElement
          || value instanceof ClassLoader
          || value instanceof ProcessEngineServices
          || value instanceof ProcessEngineConfiguration) {
        throw new ProcessEngineException(
            "An expression may not reach classes or the engine's services: use variables and the"
                + " beans that are exported to processes.");
      }
      return value;
    }
  }
}
