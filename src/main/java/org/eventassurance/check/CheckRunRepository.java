package org.eventassurance.check;

import org.springframework.data.repository.ListCrudRepository;

/** The stored runs of automatic checks. */
interface CheckRunRepository extends ListCrudRepository<CheckRun, Long> {}
