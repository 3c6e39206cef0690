package org.eventassurance.process;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * The beans that are exported to processes, by name. They are looked up when an expression asks for
 * them, because most of them need the engine themselves.
 */
final class ExportedBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext context;

  ExportedBeans(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String bean
        && context.containsBean(bean)
        && context.findAnnotationOnBean(bean, ProcessBean.class) != null;
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? context.getBean((String) name) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Arrays.stream(context.getBeanNamesForAnnotation(ProcessBean.class))
        .map(name -> Map.<Object, Object>entry(name, context.getBean(name)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
