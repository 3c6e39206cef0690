package org.eventassurance.board;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.organisation.AbsenceAccess;
import org.eventassurance.resource.FilingAccess;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The board on a web server of its own, with an engine in memory and without a database. Without
 * {@code @Configuration}, so that no scan finds it.
 */
@ImportAutoConfiguration({
  ServletWebServerFactoryAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  MessageSourceAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@ComponentScan({"org.eventassurance.board", "org.eventassurance.problem"})
@Import({EventAccess.class, AbsenceAccess.class, FilingAccess.class, Dictionary.class})
class BoardContext {

  /** No page of the product needs more. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src-attr 'unsafe-inline'; object-src 'none'";

  static final List<GrantedAuthority> LEADERS =
      AuthorityUtils.createAuthorityList("ROLE_USER", "GROUP_leadership");
  static final List<GrantedAuthority> OPERATORS =
      AuthorityUtils.createAuthorityList("ROLE_USER", "GROUP_dba");

  static final List<GrantedAuthority> ADMINS =
      AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_ADMIN");

  @Bean
  Clock clock() {
    return Clock.fixed(SampleOverviews.NOW.toInstant(), ZoneId.of("Asia/Shanghai"));
  }

  @Bean(destroyMethod = "close")
  ProcessEngine engine() {
    return ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
        .setProcessEngineName("board")
        .setJdbcUrl("jdbc:h2:mem:board")
        .buildProcessEngine();
  }

  @Bean
  TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  HistoryService historyService(ProcessEngine engine) {
    return engine.getHistoryService();
  }

  @Bean
  RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  SecurityFilterChain everybodySignsIn(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
        .build();
  }

  @Bean
  UserDetailsService people() {
    return new InMemoryUserDetailsManager(
        User.withUsername("admin").password("{noop}admin").authorities(ADMINS).build(),
        User.withUsername("leader").password("{noop}leader").authorities(LEADERS).build(),
        User.withUsername("base").password("{noop}base").authorities(OPERATORS).build(),
        User.withUsername("payment").password("{noop}payment").authorities(OPERATORS).build(),
        User.withUsername("business").password("{noop}business").authorities(OPERATORS).build());
  }
}
