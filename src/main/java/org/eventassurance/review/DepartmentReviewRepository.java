package org.eventassurance.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The stored reviews. */
interface DepartmentReviewRepository extends ListCrudRepository<DepartmentReview, Long> {

  List<DepartmentReview> findByEventCode(String eventCode);

  Optional<DepartmentReview> findByEventCodeAndDepartment(String eventCode, String department);

  List<DepartmentReview> findFirst10ByDepartmentOrderByReviewedAtDesc(String department);
}
