package org.eventassurance.resource;

import org.springframework.data.repository.ListCrudRepository;

/** The stored filings. */
interface ResourceFilingRepository extends ListCrudRepository<ResourceFiling, String> {}
