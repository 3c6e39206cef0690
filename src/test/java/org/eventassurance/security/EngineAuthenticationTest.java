package org.eventassurance.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EngineAuthenticationTest {

  private final IdentityService identityService = mock();
  private final FilterChain chain = mock();
  private final EngineAuthentication filter = new EngineAuthentication(identityService);

  @BeforeEach
  void signIn() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("sre", null, "ROLE_USER", "GROUP_sre"));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theEngineForgetsTheCallerEvenIfTheCallFails() throws Exception {
    doThrow(ServletException.class).when(chain).doFilter(any(), any());

    assertThatThrownBy(() -> filter.doFilter(call("/engine-rest/task"), answer(), chain))
        .isInstanceOf(ServletException.class);

    InOrder order = inOrder(identityService, chain);
    order.verify(identityService).setAuthentication("sre", List.of("sre"), List.of());
    order.verify(chain).doFilter(any(), any());
    order.verify(identityService).clearAuthentication();
  }

  @Test
  void otherPathsDoNotActInTheCallersName() throws Exception {
    filter.doFilter(call("/api/events"), answer(), chain);

    verify(chain).doFilter(any(), any());
    verifyNoInteractions(identityService);
  }

  private static MockHttpServletRequest call(String path) {
    return new MockHttpServletRequest("GET", path);
  }

  private static MockHttpServletResponse answer() {
    return new MockHttpServletResponse();
  }
}
