package org.eventassurance.resource;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored items, in the order in which they were filed. */
interface ResourceItemRepository extends ListCrudRepository<ResourceItem, Long> {

  List<ResourceItem> findByFilingOrderById(String filing);

  List<ResourceItem> findByEventCodeOrderById(String eventCode);

  List<ResourceItem> findByKindOrderById(String kind);

  /** Everything of a kind that holds something for good or for a while, or may still get it. */
  @Query(
      """
      select * from resource_item
      where kind = :kind and withdrawn_at is null
        and (reclaim_way is null or reclaim_way <> 'RELEASED')
      order by id
      """)
  List<ResourceItem> competing(String kind);
}
