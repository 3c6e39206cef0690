package org.eventassurance.organisation;

import java.util.List;
import java.util.Set;

/**
 * A department of the head office or of a branch.
 *
 * @param id also the id of its candidate group
 * @param unit the head office's id or a branch's (clause B1: they list their scope separately)
 * @param roles the candidate groups that its members belong to, such as {@code sre}
 * @param lead the id of the person who is told when the department is late
 * @param qualityLiaison the id of the person who notifies across departments (E24)
 * @param members ids of its people, lead and quality liaison included
 */
public record Department(
    String id,
    Name name,
    String unit,
    Set<String> roles,
    String lead,
    String qualityLiaison,
    List<String> members) {}
