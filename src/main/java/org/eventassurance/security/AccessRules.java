package org.eventassurance.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which caller reaches which path. What a person may do with a task or a process behind {@code
 * /engine-rest} and {@code /camunda} is for the engine's authorizations to say.
 */
final class AccessRules
    implements Customizer<
        AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> {

  private static final String[] OPEN = {
    "/actuator/health", Paths.SIGN_IN, "/assurance.css", "/assurance.svg"
  };

  /** The engine's REST interface is mounted three times. */
  private static final String[] ENGINE_MOUNTS = {
    "/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*"
  };

  /** They check passwords past our throttling, or make a first administrator. */
  private static final String[] CAMUNDA_ACCOUNTS = {
    "/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**"
  };

  /** Says whether a password is right, as often as one asks. */
  private static final String[] PASSWORD_CHECK = onEachMount("/identity/verify/**");

  /**
   * They start a process, wherever in the model one likes, with variables that no form has checked.
   * People start processes by forms.
   */
  private static final String[] START_WITHOUT_FORM =
      onEachMount(
          "/process-definition/*/start/**",
          "/process-definition/key/*/start/**",
          "/process-definition/key/*/tenant-id/*/start/**",
          "/process-definition/*/restart/**",
          "/process-definition/*/restart-async/**",
          "/message/**",
          "/signal/**",
          "/condition/**");

  /** The engine asks nobody for a permission on jobs of its own, such as history's clean-up. */
  private static final String[] JOBS = onEachMount("/job/**");

  private static final String[] JOB_ACTIONS = onEachMount("/job/*/execute/**", "/job/*/duedate/**");
  private static final String[] CLEANUP = onEachMount("/history/cleanup/**");

  private static final String[] CALENDARS = {
    "/api/freeze.ics", "/api/events/*/*.ics", "/api/people/*/*.ics"
  };

  @Override
  public void customize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        // A refusal is itself dispatched to a page, which must not be refused again.
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(OPEN)
        .permitAll()
        .requestMatchers(CAMUNDA_ACCOUNTS)
        .denyAll()
        .requestMatchers(PASSWORD_CHECK)
        .denyAll()
        .requestMatchers(START_WITHOUT_FORM)
        .hasAnyAuthority(Caller.ADMIN, Caller.PROCESS_OWNER)
        .requestMatchers(POST, JOB_ACTIONS)
        .hasAnyAuthority(Caller.ADMIN, Caller.PROCESS_OWNER)
        .requestMatchers(PUT, JOBS)
        .hasAnyAuthority(Caller.ADMIN, Caller.PROCESS_OWNER)
        .requestMatchers(DELETE, JOBS)
        .hasAnyAuthority(Caller.ADMIN, Caller.PROCESS_OWNER)
        .requestMatchers(CLEANUP)
        .hasAuthority(Caller.ADMIN)
        .requestMatchers("/actuator/**")
        .hasAnyAuthority(Caller.ADMIN, Scope.METRICS.authority())
        .requestMatchers(PUT, "/api/calendar/**")
        .hasAuthority(Caller.ADMIN)
        .requestMatchers(GET, CALENDARS)
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_READ.authority(), Scope.FEEDS_READ.authority())
        .requestMatchers(GET, "/api/freeze/**")
        .hasAnyAuthority(
            Caller.PERSON, Scope.EVENTS_READ.authority(), Scope.FREEZE_READ.authority())
        .requestMatchers(POST, "/api/alerts/**")
        .hasAuthority(Scope.ALERTS_WRITE.authority())
        .requestMatchers(POST, "/api/incidents/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_WRITE.authority())
        .requestMatchers(GET, "/api/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_READ.authority())
        .requestMatchers(POST, "/api/events/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_WRITE.authority())
        .requestMatchers(PUT, "/api/events/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_WRITE.authority())
        .requestMatchers(PATCH, "/api/events/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_WRITE.authority())
        .requestMatchers(DELETE, "/api/events/*/filings/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_WRITE.authority())
        .requestMatchers(POST, "/api/plans/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_WRITE.authority())
        .requestMatchers(PUT, "/api/plans/**")
        .hasAnyAuthority(Caller.PERSON, Scope.EVENTS_WRITE.authority())
        .requestMatchers(PUT, "/api/resources/**")
        .hasAnyAuthority(Caller.PERSON, Scope.RESOURCES_WRITE.authority())
        .anyRequest()
        .hasAuthority(Caller.PERSON);
  }

  private static String[] onEachMount(String... paths) {
    return Arrays.stream(ENGINE_MOUNTS)
        .flatMap(mount -> Stream.of(paths).map(path -> mount + path))
        .toArray(String[]::new);
  }
}
