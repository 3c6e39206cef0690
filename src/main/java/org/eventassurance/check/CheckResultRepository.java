package org.eventassurance.check;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored results. */
interface CheckResultRepository extends ListCrudRepository<CheckResult, Long> {

  List<CheckResult> findByEventCodeOrderByIdDesc(String eventCode);

  Optional<CheckResult> findFirstBySubjectAndDepartmentOrderByIdDesc(
      CheckResult.Subject subject, String department);

  Optional<CheckResult> findFirstBySubjectAndDepartmentIsNullOrderByIdDesc(
      CheckResult.Subject subject);
}
