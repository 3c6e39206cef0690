package org.eventassurance.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eventassurance.catalogue.CataloguedDatabase;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.catalogue.DatabaseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The database servers of the service catalogue, as they tell of their health. */
@Component
class DatabaseServers {

  private final DatabaseSettings settings;
  private final DatabaseConnections connections;

  DatabaseServers(DatabaseSettings settings, CheckSettings limits) {
    this.settings = settings;
    this.connections = new DatabaseConnections(limits.timeout());
  }

  /**
   * Asks a server for its health, over one connection that is closed again.
   *
   * @throws SQLException if the server cannot be reached, or does not let the account in
   * @throws org.springframework.dao.DataAccessException if the connection is lost on the way
   */
  List<Reading> read(CataloguedDatabase database, Credential credential) throws SQLException {
    try (Connection connection = connections.open(database, credential)) {
      JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      return reader(database.kind()).read(new DatabaseInterview(client, settings));
    }
  }

  private static HealthReader reader(DatabaseKind kind) {
    return switch (kind) {
      case POSTGRESQL -> new PostgresHealth();
      case MYSQL -> new MysqlHealth();
    };
  }
}
