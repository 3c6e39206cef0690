package org.eventassurance.resource;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored filings. */
interface ResourceFilingRepository extends ListCrudRepository<ResourceFiling, String> {

  List<ResourceFiling> findByEventCode(String eventCode);
}
