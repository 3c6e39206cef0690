package org.eventassurance.resource;

import org.springframework.data.repository.ListCrudRepository;

/** The stored pools. */
interface PoolRepository extends ListCrudRepository<ResourcePool, String> {}
