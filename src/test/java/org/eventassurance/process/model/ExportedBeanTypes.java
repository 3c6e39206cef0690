package org.eventassurance.process.model;

import java.util.Map;
import java.util.stream.Collectors;
import org.eventassurance.process.ProcessBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The beans that the product exports to processes, as the code declares them. */
final class ExportedBeanTypes {

  private ExportedBeanTypes() {}

  static Map<String, Class<?>> scan() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
    return scanner.findCandidateComponents("org.eventassurance").stream()
        .map(BeanDefinition::getBeanClassName)
        .map(name -> ClassUtils.resolveClassName(name, null))
        .filter(type -> !isOfTests(type))
        .collect(
            Collectors.toMap(type -> type.getAnnotation(ProcessBean.class).value(), type -> type));
  }

  private static boolean isOfTests(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .equals(ExportedBeanTypes.class.getProtectionDomain().getCodeSource().getLocation());
  }
}
