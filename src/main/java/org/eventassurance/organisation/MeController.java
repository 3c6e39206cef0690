package org.eventassurance.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Optional;
import org.eventassurance.process.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are here; Tasklist asks in which language to speak. */
@RestController
@Tag(name = "Me", description = "Whoever is calling")
class MeController {

  private final OrganisationDirectory directory;
  private final Readers readers;

  MeController(OrganisationDirectory directory, Readers readers) {
    this.directory = directory;
    this.readers = readers;
  }

  @Operation(summary = "Says who is calling, and which language that person reads")
  @GetMapping("/api/me")
  Me me(Principal caller) {
    Optional<Person> person = directory.current().person(caller.getName());
    return new Me(
        caller.getName(),
        person.map(Person::name).orElse(caller.getName()),
        readers.languageOf(caller.getName()).getLanguage());
  }

  /**
   * A caller.
   *
   * @param id the user's id
   * @param name as colleagues know it
   * @param language en or zh
   */
  record Me(String id, String name, String language) {}
}
