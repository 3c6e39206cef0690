package org.eventassurance.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The engine's users, who sign in with id and password. */
@Component
class EnginePeople implements AuthenticationProvider {

  private static final String PROCESS_OWNERS = "process-owner";

  private final IdentityService identityService;

  EnginePeople(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String password = String.valueOf(attempt.getCredentials());
    return Optional.of(attempt.getName())
        .filter(id -> identityService.checkPassword(id, password))
        .flatMap(this::find)
        .map(person -> withDetailsOf(attempt, person))
        .orElseThrow(() -> new BadCredentialsException("The name or the password is wrong."));
  }

  /** The person of this id as the engine knows them now, with the authorities of their groups. */
  Optional<UsernamePasswordAuthenticationToken> find(String id) {
    return Optional.ofNullable(identityService.createUserQuery().userId(id).singleResult())
        .map(
            user ->
                UsernamePasswordAuthenticationToken.authenticated(
                    user.getId(), null, authoritiesOf(user.getId())));
  }

  private List<GrantedAuthority> authoritiesOf(String id) {
    Stream<String> ofGroups =
        identityService.createGroupQuery().groupMember(id).list().stream()
            .map(Group::getId)
            .flatMap(EnginePeople::authoritiesOfGroup);
    return Stream.concat(Stream.of(Caller.PERSON), ofGroups)
        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
        .toList();
  }

  private static Stream<String> authoritiesOfGroup(String group) {
    String member = Caller.GROUP_PREFIX + group;
    return switch (group) {
      case Groups.CAMUNDA_ADMIN -> Stream.of(member, Caller.ADMIN);
      case PROCESS_OWNERS -> Stream.of(member, Caller.PROCESS_OWNER);
      default -> Stream.of(member);
    };
  }

  private static Authentication withDetailsOf(
      Authentication attempt, UsernamePasswordAuthenticationToken person) {
    person.setDetails(attempt.getDetails());
    return person;
  }
}
