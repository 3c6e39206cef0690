package org.eventassurance.organisation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the engine's users and their memberships in step with the organisation's people. Each user
 * bears a mark that says so; users without it were made by somebody else and are left alone.
 */
final class EngineUsers {

  private static final Logger log = LoggerFactory.getLogger(EngineUsers.class);
  private static final String MARK = "managedBy";
  private static final String MARKED = "organisation";
  private static final int RANDOM_PASSWORD_BYTES = 32;

  private final IdentityService identities;
  private final AuthorizationService authorizations;
  private final AdminAccount admin;
  private final DemoMode demo;
  private final Absences absences;
  private final SecureRandom random = new SecureRandom();

  EngineUsers(
      IdentityService identities,
      AuthorizationService authorizations,
      AdminAccount admin,
      DemoMode demo,
      Absences absences) {
    this.identities = identities;
    this.authorizations = authorizations;
    this.admin = admin;
    this.demo = demo;
    this.absences = absences;
  }

  /**
   * Makes users, memberships and the admin's password what they have to be, and deletes the users
   * of people who left. An organisation without people deletes nobody.
   *
   * @param groups the groups whose members the organisation decides on
   */
  void establish(Organisation organisation, Set<String> groups) {
    Map<String, User> users =
        identities.createUserQuery().list().stream()
            .collect(Collectors.toMap(User::getId, Function.identity()));
    Map<String, Account> accounts = accounts(organisation);
    for (Account account : accounts.values()) {
      establish(account, users.get(account.id()));
      establishMemberships(account, groups);
    }
    establishAdminPassword();
    if (!organisation.people().isEmpty()) {
      users.keySet().stream()
          .filter(id -> !accounts.containsKey(id) && isMarked(id))
          .forEach(this::remove);
    }
  }

  /** Makes the memberships of some of the organisation's people what they have to be. */
  void establishMemberships(Organisation organisation, Set<String> people, Set<String> groups) {
    people.stream()
        .map(organisation::person)
        .flatMap(Optional::stream)
        .map(person -> account(person, organisation))
        .forEach(account -> establishMemberships(account, groups));
  }

  private Account account(Person person, Organisation organisation) {
    return new Account(
        person.id(), person.name(), person.email(), groupsOf(person.id(), organisation));
  }

  private Map<String, Account> accounts(Organisation organisation) {
    Map<String, Account> accounts = new LinkedHashMap<>();
    for (Person person : organisation.people()) {
      accounts.put(person.id(), account(person, organisation));
    }
    accounts.computeIfAbsent(
        admin.id(), id -> new Account(id, id, null, groupsOf(id, organisation)));
    return accounts;
  }

  private Set<String> groupsOf(String id, Organisation organisation) {
    Set<String> groups = new HashSet<>(organisation.groupsOf(id));
    groups.addAll(absences.lentGroups(id));
    groups.add(BuiltInGroups.PEOPLE);
    if (organisation.processOwners().contains(id)) {
      groups.add(BuiltInGroups.PROCESS_OWNERS);
    }
    if (organisation.admins().contains(id) || id.equals(admin.id())) {
      groups.add(BuiltInGroups.ADMINS);
    }
    return groups;
  }

  private void establish(Account account, User present) {
    if (present == null) {
      User user = identities.newUser(account.id());
      user.setPassword(initialPassword(account));
      save(user, account);
    } else if (!account.describes(present)) {
      save(present, account);
    }
    if (!isMarked(account.id())) {
      identities.setUserInfo(account.id(), MARK, MARKED);
    }
  }

  private void save(User user, Account account) {
    user.setFirstName(account.firstName());
    user.setLastName(account.lastName());
    user.setEmail(account.email());
    identities.saveUser(user);
  }

  /** Outside the demo nobody knows it: a person signs in once an admin has set another one. */
  private String initialPassword(Account account) {
    if (account.id().equals(admin.id())) {
      return admin.password();
    }
    if (demo.isOn()) {
      return account.id();
    }
    byte[] bytes = new byte[RANDOM_PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void establishAdminPassword() {
    if (!identities.checkPassword(admin.id(), admin.password())) {
      User user = identities.createUserQuery().userId(admin.id()).singleResult();
      user.setPassword(admin.password());
      identities.saveUser(user);
      identities.unlockUser(admin.id());
    }
  }

  private void establishMemberships(Account account, Set<String> groups) {
    Set<String> present =
        identities.createGroupQuery().groupMember(account.id()).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    account.groups().stream()
        .filter(group -> !present.contains(group))
        .forEach(group -> identities.createMembership(account.id(), group));
    present.stream()
        .filter(group -> groups.contains(group) && !account.groups().contains(group))
        .forEach(group -> identities.deleteMembership(account.id(), group));
  }

  private boolean isMarked(String id) {
    return MARKED.equals(identities.getUserInfo(id, MARK));
  }

  private void remove(String id) {
    log.info("User '{}' has left the organisation and is deleted.", id);
    authorizations.createAuthorizationQuery().userIdIn(id).list().stream()
        .map(Authorization::getId)
        .forEach(authorizations::deleteAuthorization);
    identities.deleteUser(id);
  }

  /**
   * A user as the organisation wants it.
   *
   * @param email null if unknown
   */
  private record Account(String id, String name, String email, Set<String> groups) {

    /** All but the last word; a Chinese name, which is one word, whole. */
    String firstName() {
      int space = name.lastIndexOf(' ');
      return space < 0 ? name : name.substring(0, space);
    }

    String lastName() {
      int space = name.lastIndexOf(' ');
      return space < 0 ? "" : name.substring(space + 1);
    }

    boolean describes(User user) {
      return firstName().equals(user.getFirstName())
          && lastName().equals(user.getLastName())
          && Objects.equals(email, user.getEmail());
    }
  }
}
