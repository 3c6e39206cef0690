package org.eventassurance.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eventassurance.catalogue.CataloguedDatabase;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Credentials;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.NoAnswerException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks after the health of a system's databases (E4): what the servers tell an account that only
 * reads, and what the monitoring tells of their machines. What cannot be read is unknown.
 */
@Component
class DatabaseHealth implements Check {

  static final String NAME = "database-health";

  private static final String TABLE_WORD = CheckResult.Subject.DATABASE.word();

  /** The item of an error that concerns a database as a whole. */
  static final String CONNECTION = "dbConnection";

  /** How a server says that it does not let the account in. */
  private static final Set<String> REFUSED = Set.of("28000", "28P01");

  private final DatabaseServers servers;
  private final MachineFigures machines;
  private final Judge judge;
  private final Credentials credentials;
  private final ServiceCatalogue catalogue;

  DatabaseHealth(
      DatabaseServers servers,
      MachineFigures machines,
      Judge judge,
      Credentials credentials,
      ServiceCatalogue catalogue) {
    this.servers = servers;
    this.machines = machines;
    this.judge = judge;
    this.credentials = credentials;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Data of a core system lie in a database of its own or of a system that it depends on. */
  @Override
  public boolean concerns(CataloguedSystem system) {
    return !system.targets().databases().isEmpty()
        || (system.core()
            && catalogue.withDependencies(List.of(system.id())).stream()
                .allMatch(needed -> needed.targets().databases().isEmpty()));
  }

  @Override
  public List<Finding> examine(CheckTarget target) {
    CataloguedSystem system = target.system();
    return system.targets().databases().isEmpty()
        ? List.of(
            Finding.unknown(
                CONNECTION,
                Sentence.of(
                    "The service catalogue names no database for %s, nor for what it depends on:"
                        + " add it there.",
                    system.name())))
        : system.targets().databases().stream().flatMap(this::examine).toList();
  }

  private Stream<Finding> examine(CataloguedDatabase database) {
    return Stream.concat(server(database).stream(), machines.of(database).stream());
  }

  private List<Finding> server(CataloguedDatabase database) {
    if (database.credentials().isEmpty()) {
      return List.of(
          judge.unknown(
              CONNECTION,
              database.id(),
              Sentence.of(
                  "The service catalogue names no credentials for the database: add them there."),
              ""));
    }
    try {
      return judged(database, servers.read(database, credential(database.credentials().get())));
    } catch (SQLException refused) {
      return List.of(error(database, refused));
    } catch (DataAccessException lost) {
      return List.of(error(database, lost.getMostSpecificCause()));
    } catch (NoAnswerException unconfigured) {
      return List.of(judge.error(CONNECTION, database.id(), unconfigured.sentence(), ""));
    }
  }

  private Credential credential(String name) {
    return credentials.of(name).orElseThrow(() -> NoAnswerException.withoutCredentials(name));
  }

  private List<Finding> judged(CataloguedDatabase database, List<Reading> readings) {
    List<Finding> findings = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading.value() != null) {
        judge
            .measured(
                TABLE_WORD, reading.item(), database.id(), reading.value(), reading.evidence())
            .ifPresent(findings::add);
      } else {
        findings.add(unseen(database, reading));
      }
    }
    return findings;
  }

  private Finding unseen(CataloguedDatabase database, Reading reading) {
    return reading.broken()
        ? judge.error(reading.item(), database.id(), reading.reason(), reading.evidence())
        : judge.unknown(reading.item(), database.id(), reading.reason(), reading.evidence());
  }

  private Finding error(CataloguedDatabase database, Throwable cause) {
    Sentence sentence =
        cause instanceof SQLException refusal && REFUSED.contains(refusal.getSQLState())
            ? Sentence.of("%s refuses the account or its password.", database.server())
            : Sentence.of("%s cannot be reached.", database.server());
    return judge.error(CONNECTION, database.id(), sentence, String.valueOf(cause.getMessage()));
  }
}
