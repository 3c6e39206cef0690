package org.eventassurance.resource;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The stored items, in the order in which they were filed. */
interface ResourceItemRepository extends ListCrudRepository<ResourceItem, Long> {

  List<ResourceItem> findByFilingOrderById(String filing);

  List<ResourceItem> findByEventCodeOrderById(String eventCode);
}
