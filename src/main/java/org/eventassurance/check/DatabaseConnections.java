package org.eventassurance.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.eventassurance.catalogue.CataloguedDatabase;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.catalogue.DatabaseKind;

/** Opens connections to databases of the service catalogue, which read and never wait for long. */
final class DatabaseConnections {

  private static final String APPLICATION = "event-assurance";

  /** How the driver says that the server speaks no TLS: then it is asked without, as usual. */
  private static final String NO_TLS = "ssl not enabled";

  /** The server is to give up first, because it can say so. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Duration timeout;

  /**
   * Connections that wait no longer than this.
   *
   * @param timeout for the server to take the connection, and for each of its answers; in whole
   *     seconds
   */
  DatabaseConnections(Duration timeout) {
    this.timeout = timeout;
  }

  /**
   * A connection of its own that reads only, commits by itself, and gives up in time. The caller
   * closes it.
   */
  Connection open(CataloguedDatabase database, Credential credential) throws SQLException {
    Connection connection = connect(database, credential);
    try {
      restrain(connection, database.kind());
      return connection;
    } catch (SQLException refused) {
      connection.close();
      throw refused;
    }
  }

  private Connection connect(CataloguedDatabase database, Credential credential)
      throws SQLException {
    if (database.kind() == DatabaseKind.POSTGRESQL) {
      return DriverManager.getConnection(url("postgresql", database), postgres(credential));
    }
    try {
      return DriverManager.getConnection(url("mariadb", database), mysql(credential, "trust"));
    } catch (SQLException refused) {
      if (!refused.getMessage().contains(NO_TLS)) {
        throw refused;
      }
      return DriverManager.getConnection(url("mariadb", database), mysql(credential, "disable"));
    }
  }

  private static String url(String driver, CataloguedDatabase database) {
    String host = database.server().host();
    return "jdbc:%s://%s:%d/%s"
        .formatted(
            driver,
            host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host,
            database.server().port(),
            URLEncoder.encode(database.database(), StandardCharsets.UTF_8));
  }

  private Properties postgres(Credential credential) {
    Properties properties = properties(credential);
    properties.setProperty("connectTimeout", seconds(timeout));
    properties.setProperty("loginTimeout", seconds(timeout));
    properties.setProperty("socketTimeout", seconds(timeout.plus(GRACE)));
    properties.setProperty("ApplicationName", APPLICATION);
    return properties;
  }

  private Properties mysql(Credential credential, String tls) {
    Properties properties = properties(credential);
    properties.setProperty("connectTimeout", String.valueOf(timeout.toMillis()));
    properties.setProperty("socketTimeout", String.valueOf(timeout.plus(GRACE).toMillis()));
    properties.setProperty("sslMode", tls);
    properties.setProperty("connectionAttributes", "program_name:" + APPLICATION);
    properties.setProperty("sessionVariables", "time_zone='SYSTEM'");
    return properties;
  }

  private static Properties properties(Credential credential) {
    Properties properties = new Properties();
    properties.setProperty("user", Objects.requireNonNullElse(credential.username(), ""));
    properties.setProperty("password", Objects.requireNonNullElse(credential.password(), ""));
    return properties;
  }

  private void restrain(Connection connection, DatabaseKind kind) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (kind == DatabaseKind.POSTGRESQL) {
        statement.execute("set session characteristics as transaction read only");
        statement.execute("set statement_timeout = " + timeout.toMillis());
      } else {
        statement.execute("set session transaction read only");
        statement.execute(mysqlLimit(connection));
      }
    }
  }

  private String mysqlLimit(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().contains("MariaDB")
        ? "set session max_statement_time = " + seconds(timeout)
        : "set session max_execution_time = " + timeout.toMillis();
  }

  /** At least one: zero would mean to wait for ever. */
  private static String seconds(Duration duration) {
    return String.valueOf(Math.max(1, duration.toSeconds()));
  }
}
