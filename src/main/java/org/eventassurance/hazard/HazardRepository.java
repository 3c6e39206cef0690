package org.eventassurance.hazard;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** The stored hazards. */
interface HazardRepository extends ListCrudRepository<Hazard, Long> {

  List<Hazard> findByEventCodeOrderById(String eventCode);

  List<Hazard> findByEventCodeAndCheckNameAndSystemId(
      String eventCode, String checkName, String systemId);

  /** Lets no two look at once which hazards an event has, until the transaction ends. */
  @Query("select code from major_event where code = :code for update")
  String lock(@Param("code") String code);
}
