package org.eventassurance.review;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored questions and answers about contingency plans. */
interface ReviewedPlanRepository extends ListCrudRepository<ReviewedPlan, Long> {

  List<ReviewedPlan> findByEventCodeOrderById(String eventCode);

  List<ReviewedPlan> findByEventCodeAndDepartmentOrderById(String eventCode, String department);
}
