package org.eventassurance.resource;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/** What one department filed at once; its items lead lives of their own. */
class ResourceFiling {

  @Id private String id;

  /** Read and written by Spring Data alone, to tell new filings from stored ones. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String eventCode;
  private String department;
  private String filedBy;
  private Instant filedAt;
  private String nothingBecause;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "plan_")
  private PlanChange planChange;

  @PersistenceCreator
  private ResourceFiling() {}

  /**
   * A filing as it is made.
   *
   * @param id of the task or the process by which it is filed
   */
  static ResourceFiling filed(String id, NewFiling filing, Instant at) {
    ResourceFiling filed = new ResourceFiling();
    filed.id = id;
    filed.eventCode = filing.eventCode();
    filed.department = filing.department();
    filed.filedBy = filing.filedBy();
    filed.filedAt = at;
    filed.nothingBecause = filing.nothingBecause();
    return filed;
  }

  /** Records how the department goes on without what it was refused. */
  void adaptPlan(PlanChange change) {
    planChange = change;
  }

  String id() {
    return id;
  }

  String eventCode() {
    return eventCode;
  }

  String department() {
    return department;
  }

  String filedBy() {
    return filedBy;
  }

  Instant filedAt() {
    return filedAt;
  }

  /** Why the department needs nothing; null where it filed items. */
  String nothingBecause() {
    return nothingBecause;
  }

  /** How the department goes on without what it was refused, once it has said so. */
  Optional<PlanChange> planChange() {
    return Optional.ofNullable(planChange);
  }
}
