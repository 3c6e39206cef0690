package org.eventassurance.security;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** How Spring Security stands before the product. */
@Configuration
class SecuritySetup {

  /** Camunda's own pages carry their own policy; two would add up to a page that does nothing. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  AuthenticationManager authenticationManager(
      EnginePeople people, ServiceAccounts serviceAccounts, WrongAttempts wrongAttempts) {
    return new ThrottledAuthentication(new ProviderManager(people, serviceAccounts), wrongAttempts);
  }

  /** Callers that prove with each request who they are: no session, no cookies, no CSRF. */
  @Bean
  @Order(1)
  SecurityFilterChain statelessCallers(
      HttpSecurity http,
      AuthenticationManager authentication,
      Refusals refusals,
      IdentityService identityService)
      throws Exception {
    BasicAuthenticationFilter header = new BasicAuthenticationFilter(authentication, refusals);
    header.setAuthenticationConverter(new AuthorizationHeader());
    return http.securityMatcher(Paths::isStateless)
        .sessionManagement(SecuritySetup::noSession)
        .csrf(CsrfConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .requestCache(cache -> cache.disable())
        .headers(SecuritySetup::headers)
        .addFilterAt(header, BasicAuthenticationFilter.class)
        .authorizeHttpRequests(new AccessRules())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(new EngineAuthentication(identityService), AuthorizationFilter.class)
        .build();
  }

  /** People in a browser, who sign in once for all pages. */
  @Bean
  @Order(2)
  SecurityFilterChain sessions(
      HttpSecurity http,
      AuthenticationManager authentication,
      EnginePeople people,
      Refusals refusals,
      IdentityService identityService)
      throws Exception {
    return http.authenticationManager(authentication)
        .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
        .csrf(SecuritySetup::csrf)
        .requestCache(cache -> cache.requestCache(pageAskedFor()))
        .headers(SecuritySetup::headers)
        .formLogin(form -> form.loginPage(Paths.SIGN_IN).failureForwardUrl(Paths.SIGN_IN_REFUSED))
        .logout(SecuritySetup::signOut)
        .addFilterAfter(new FreshAuthorities(people), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(new AccessRules())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(new EngineAuthentication(identityService), AuthorizationFilter.class)
        .build();
  }

  /** One sign-in also for Camunda's web applications; runs after Spring Security. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaSignIn() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registration.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        CamundaSignIn.class.getName());
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    registration.setOrder(0);
    return registration;
  }

  /** Neither makes a session nor touches one that comes along. */
  private static void noSession(SessionManagementConfigurer<HttpSecurity> session) {
    session
        .sessionCreationPolicy(SessionCreationPolicy.STATELESS)
        .sessionFixation(fixation -> fixation.none());
  }

  private static RequestCache pageAskedFor() {
    CookieRequestCache cache = new PageAskedFor();
    cache.setRequestMatcher(Paths::isPageAskedFor);
    return cache;
  }

  /**
   * The token lies in a cookie that our scripts can read, so that strangers cost no session. It is
   * there from the first response on.
   */
  private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieName(Paths.CSRF_COOKIE);
    cookie.setHeaderName(Paths.CSRF_HEADER);
    cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
    CsrfTokenRequestAttributeHandler eager = new CsrfTokenRequestAttributeHandler();
    eager.setCsrfRequestAttributeName(null);
    csrf.csrfTokenRepository(cookie)
        .csrfTokenRequestHandler(eager)
        .ignoringRequestMatchers(Paths.WEB_APPLICATIONS);
  }

  private static void signOut(LogoutConfigurer<HttpSecurity> signOut) {
    signOut
        .logoutRequestMatcher(Paths.IS_SIGN_OUT)
        .defaultLogoutSuccessHandlerFor(
            new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
            Paths.WEB_APPLICATION_SIGN_OUT)
        .logoutSuccessUrl(Paths.SIGN_IN + "?" + Paths.SIGNED_OUT)
        .deleteCookies("JSESSIONID");
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                Paths.noneOf(Paths.WEB_APPLICATIONS),
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY)))
        // Tasklist's four megabytes of scripts may stay in the browser's cache.
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                Paths.noneOf("/camunda/lib/**"), new CacheControlHeadersWriter()));
  }
}
