package org.eventassurance.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;

/**
 * Keeps the engine's groups in step with the organisation's departments and roles. A group's type
 * says where it comes from, so that groups that somebody made by hand are left alone.
 */
final class EngineGroups {

  private static final String DEPARTMENT = "DEPARTMENT";
  private static final String ROLE = "ROLE";

  private static final Map<String, Name> BUILT_IN =
      Map.of(
          BuiltInGroups.ADMINS, new Name("Administrators", "管理员"),
          BuiltInGroups.PROCESS_OWNERS, new Name("Process owners", "流程负责人"),
          BuiltInGroups.COMMANDERS, new Name("Commanders", "总指挥"),
          BuiltInGroups.PEOPLE, new Name("People", "全体人员"));

  private final IdentityService identities;
  private final Locale language;

  EngineGroups(IdentityService identities, Locale language) {
    this.identities = identities;
    this.language = language;
  }

  /** Creates and renames groups; returns the ids of all that the organisation has. */
  Set<String> establish(Organisation organisation) {
    Map<String, Wanted> wanted = wanted(organisation);
    wanted.forEach(this::establish);
    return wanted.keySet();
  }

  /** The ids of all groups that the organisation has. */
  Set<String> ids(Organisation organisation) {
    return wanted(organisation).keySet();
  }

  /** The ids of groups that stem from an organisation but not from this one. */
  Set<String> leaving(Set<String> staying) {
    return Stream.of(DEPARTMENT, ROLE)
        .map(type -> identities.createGroupQuery().groupType(type).list())
        .flatMap(Collection::stream)
        .map(Group::getId)
        .filter(id -> !staying.contains(id))
        .collect(Collectors.toSet());
  }

  /** Deletes groups together with their memberships. */
  void remove(Set<String> ids) {
    ids.forEach(identities::deleteGroup);
  }

  private void establish(String id, Wanted wanted) {
    Group group = identities.createGroupQuery().groupId(id).singleResult();
    if (group == null) {
      group = identities.newGroup(id);
    } else if (wanted.equals(new Wanted(group.getName(), group.getType()))) {
      return;
    }
    group.setName(wanted.name());
    group.setType(wanted.type());
    identities.saveGroup(group);
  }

  /**
   * Where a role and a department share an id they are one group, which bears the latter's name.
   */
  private Map<String, Wanted> wanted(Organisation organisation) {
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    organisation.roles().forEach(role -> wanted.put(role, new Wanted(role, ROLE)));
    organisation
        .departments()
        .forEach(
            department ->
                wanted.put(
                    department.id(), new Wanted(department.name().in(language), DEPARTMENT)));
    BUILT_IN.forEach(
        (id, name) -> wanted.put(id, new Wanted(name.in(language), Groups.GROUP_TYPE_SYSTEM)));
    return wanted;
  }

  private record Wanted(String name, String type) {}
}
