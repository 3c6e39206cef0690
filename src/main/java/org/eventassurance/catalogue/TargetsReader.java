package org.eventassurance.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.organisation.YamlEntry;
import org.eventassurance.organisation.YamlFile;
import org.eventassurance.organisation.YamlText;

/** Reads what automatic checks may reach, and notes everything that could not be reached. */
final class TargetsReader {

  static final String MONITORING = "monitoring";
  static final String DATABASES = "databases";

  private static final String SELECTOR = "selector";
  private static final String SIGNALS = "signals";
  private static final String BUSINESS_METRICS = "businessMetrics";
  private static final String THRESHOLDS = "thresholds";
  private static final String HTTP = "http";
  private static final String TLS = "tls";

  /** The keys of a system that say what checks of it may reach. */
  static final Set<String> KEYS =
      Set.of(MONITORING, SELECTOR, SIGNALS, BUSINESS_METRICS, THRESHOLDS, HTTP, TLS, DATABASES);

  private static final String MAILING_LISTS = "mailingLists";
  private static final String CREDENTIALS = "credentials";
  private static final String HIGH = "high";
  private static final String LOW = "low";
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String[] UTILISATIONS = {"cpu", "memory", "dbConnections"};
  private static final String FIGURES = "figures";
  private static final String USE = "use";
  private static final String[] EVENT_FIGURES = {"flashSaleQps", "cdnGbps", "bandwidthGbps"};
  private static final String[] MACHINE_FIGURES = {
    "cpuPercent", "memoryPercent", "diskPercent", "backupAgeHours"
  };
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern MATCHERS =
      Pattern.compile(
          "\\w+\\s*(=|!=|=~|!~)\\s*\"[^\"]*\"(\\s*,\\s*\\w+\\s*(=|!=|=~|!~)\\s*\"[^\"]*\")*");

  private final YamlFile file;
  private final Map<String, MonitoringServer> servers = new LinkedHashMap<>();
  private final Map<String, String> asked = new HashMap<>();
  private final Map<String, Map<Signal, String>> usualSignals = new LinkedHashMap<>();
  private final Map<String, CataloguedDatabase> databases = new LinkedHashMap<>();

  /** Reads the servers and databases of the file, to which its systems refer. */
  TargetsReader(YamlFile file, YamlEntry root) {
    this.file = file;
    readServers(root);
    readDatabases(root);
  }

  /** What checks of a system may reach. */
  Targets of(YamlEntry system) {
    return new Targets(
        monitoring(system),
        system.texts(BUSINESS_METRICS).stream().map(this::metric).toList(),
        thresholds(system),
        system.texts(HTTP).stream().flatMap(text -> address(text).stream()).toList(),
        system.texts(TLS).stream().flatMap(text -> hostAndPort(text).stream()).toList(),
        databasesOf(system));
  }

  /** All monitoring servers, in the order of the file. */
  List<MonitoringServer> servers() {
    return List.copyOf(servers.values());
  }

  private void readServers(YamlEntry root) {
    List<YamlEntry> entries =
        root.optionalEntries(
            MONITORING,
            "monitoring server",
            "id",
            "prometheus",
            "alertmanager",
            CREDENTIALS,
            SIGNALS,
            "utilisation",
            MAILING_LISTS,
            FIGURES,
            USE);
    file.ids("monitoring server", entries);
    for (YamlEntry entry : entries) {
      address(entry.text("prometheus"))
          .ifPresent(prometheus -> servers.putIfAbsent(entry.id(), server(entry, prometheus)));
      usualSignals.putIfAbsent(entry.id(), signals(entry));
    }
  }

  private MonitoringServer server(YamlEntry entry, URI prometheus) {
    return new MonitoringServer(
        entry.id(),
        prometheus,
        entry.optionalText("alertmanager").flatMap(this::address),
        entry.optionalText(CREDENTIALS).map(YamlText::text),
        queries(entry, "utilisation", UTILISATIONS),
        entry.texts(MAILING_LISTS).stream()
            .map(address -> address.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        figures(entry),
        use(entry));
  }

  private Map<String, String> figures(YamlEntry entry) {
    entry
        .optionalEntry(FIGURES, EVENT_FIGURES)
        .ifPresent(
            figures ->
                Arrays.stream(EVENT_FIGURES)
                    .forEach(
                        word -> figures.optionalText(word).ifPresent(it -> ask(entry, word, it))));
    return queries(entry, FIGURES, EVENT_FIGURES);
  }

  private Map<String, String> use(YamlEntry entry) {
    Map<String, YamlText> queries = entry.optionalTexts(USE);
    queries.forEach((kind, query) -> checkKind(entry, kind, query));
    return queries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().text()));
  }

  private void checkKind(YamlEntry entry, String kind, YamlText query) {
    if (KIND.matcher(kind).matches()) {
      ask(entry, kind, query);
    } else {
      file.refuse(
          query.line(),
          ("%s names the use of '%s'; use the word of a kind in the table of lead times, such as"
                  + " PHYSICAL_MACHINE.")
              .formatted(entry.what(), kind));
    }
  }

  /** Nobody could tell which of two servers is right. */
  private void ask(YamlEntry entry, String word, YamlText query) {
    String other = asked.putIfAbsent(word, entry.id());
    if (other != null && !other.equals(entry.id())) {
      file.refuse(
          query.line(),
          ("%s names a query for '%s', and so does monitoring server '%s'; keep one of the two, of"
                  + " a server that sees it all.")
              .formatted(entry.what(), word, other));
    }
  }

  private void readDatabases(YamlEntry root) {
    List<YamlEntry> entries =
        root.optionalEntries(
            DATABASES,
            "database",
            "id",
            "kind",
            "host",
            "port",
            "database",
            CREDENTIALS,
            MONITORING,
            "metrics");
    file.ids("database", entries);
    for (YamlEntry entry : entries) {
      kind(entry).ifPresent(kind -> databases.putIfAbsent(entry.id(), database(entry, kind)));
    }
  }

  private CataloguedDatabase database(YamlEntry entry, DatabaseKind kind) {
    return new CataloguedDatabase(
        entry.id(),
        kind,
        new HostAndPort(host(entry.text("host")), port(entry.text("port"))),
        entry.text("database").text(),
        entry.optionalText(CREDENTIALS).map(YamlText::text),
        serverOf(entry),
        queries(entry, "metrics", MACHINE_FIGURES));
  }

  private Optional<DatabaseKind> kind(YamlEntry entry) {
    YamlText text = entry.text("kind");
    Optional<DatabaseKind> kind =
        Arrays.stream(DatabaseKind.values())
            .filter(it -> it.word().equals(text.text()))
            .findFirst();
    if (kind.isEmpty() && !text.isMissing()) {
      file.refuse(
          text.line(),
          "%s has the kind '%s'; use postgresql or mysql.".formatted(entry.what(), text.text()));
    }
    return kind;
  }

  private Optional<Monitoring> monitoring(YamlEntry system) {
    Optional<MonitoringServer> server = serverOf(system);
    Optional<YamlText> selector = system.optionalText(SELECTOR);
    if (server.isPresent() && selector.isEmpty()) {
      file.refuse(
          system.line(),
          "%s names its monitoring but no 'selector'; add the label matchers of its series."
              .formatted(system.what()));
    }
    selector.ifPresent(
        text -> checkMatches(text, MATCHERS, "label matchers such as 'job=\"order\"'"));
    return server.flatMap(
        it -> selector.map(text -> new Monitoring(it, text.text(), signals(system, it))));
  }

  private Map<Signal, String> signals(YamlEntry system, MonitoringServer server) {
    Map<Signal, String> signals = new EnumMap<>(Signal.class);
    signals.putAll(usualSignals.get(server.id()));
    signals.putAll(signals(system));
    return signals;
  }

  private Map<Signal, String> signals(YamlEntry entry) {
    Map<Signal, String> signals = new EnumMap<>(Signal.class);
    String[] words = Stream.of(Signal.values()).map(Signal::word).toArray(String[]::new);
    entry
        .optionalEntry(SIGNALS, words)
        .ifPresent(
            named -> {
              for (Signal signal : Signal.values()) {
                named
                    .optionalText(signal.word())
                    .ifPresent(text -> signals.put(signal, metric(text)));
              }
            });
    return signals;
  }

  private List<Threshold> thresholds(YamlEntry system) {
    List<YamlEntry> entries =
        system.optionalEntries(THRESHOLDS, "threshold", "id", "query", "direction", "warn", "fail");
    file.ids("threshold", entries);
    return entries.stream().map(this::threshold).toList();
  }

  private Threshold threshold(YamlEntry entry) {
    Optional<YamlText> direction = entry.optionalText("direction");
    direction
        .filter(text -> !text.isMissing() && !Set.of(HIGH, LOW).contains(text.text()))
        .ifPresent(
            text ->
                file.refuse(
                    text.line(),
                    "%s has the direction '%s'; use high or low."
                        .formatted(entry.what(), text.text())));
    Double warn = limit(entry, "warn");
    Double fail = limit(entry, "fail");
    if (warn == null && fail == null) {
      file.refuse(
          entry.line(), "%s has no limit; add 'warn', 'fail' or both.".formatted(entry.what()));
    }
    return new Threshold(
        entry.id(),
        entry.text("query").text(),
        direction.filter(text -> text.text().equals(LOW)).isPresent(),
        warn,
        fail);
  }

  private Double limit(YamlEntry entry, String key) {
    return entry.optionalText(key).map(text -> number(entry, key, text)).orElse(null);
  }

  private Double number(YamlEntry entry, String key, YamlText text) {
    try {
      double number = Double.parseDouble(text.text());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Refused below like every other number that is none.
    }
    file.refuse(
        text.line(), "%s has the %s '%s'; use a number.".formatted(entry.what(), key, text.text()));
    return null;
  }

  private List<CataloguedDatabase> databasesOf(YamlEntry system) {
    return referred(system, system.texts(DATABASES).stream(), databases::get, "database").toList();
  }

  private Optional<MonitoringServer> serverOf(YamlEntry entry) {
    return referred(
            entry, entry.optionalText(MONITORING).stream(), servers::get, "monitoring server")
        .findFirst();
  }

  private <T> Stream<T> referred(
      YamlEntry entry, Stream<YamlText> names, Function<String, T> known, String what) {
    return names
        .filter(name -> !name.isMissing())
        .flatMap(
            name -> {
              T found = known.apply(name.text());
              if (found == null) {
                file.refuse(
                    name.line(),
                    "%s names the %s '%s', but none has this id."
                        .formatted(entry.what(), what, name.text()));
              }
              return Stream.ofNullable(found);
            });
  }

  private Map<String, String> queries(YamlEntry entry, String key, String... words) {
    return entry.optionalEntry(key, words).stream()
        .flatMap(
            queries ->
                Arrays.stream(words)
                    .flatMap(
                        word -> queries.optionalText(word).stream().map(it -> Map.entry(word, it))))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().text()));
  }

  private String metric(YamlText text) {
    checkMatches(text, METRIC, "the name of a metric");
    return text.text();
  }

  private String host(YamlText text) {
    checkMatches(text, HOST, "a host's name or address");
    return text.text();
  }

  private void checkMatches(YamlText text, Pattern pattern, String expected) {
    if (!text.isMissing() && !pattern.matcher(text.text()).matches()) {
      file.refuse(text.line(), "'%s' is not %s.".formatted(text.text(), expected));
    }
  }

  private int port(YamlText text) {
    if (!text.isMissing() && !isPort(text.text())) {
      file.refuse(text.line(), "'%s' is no port; use 1 to 65535.".formatted(text.text()));
      return 0;
    }
    return text.isMissing() ? 0 : Integer.parseInt(text.text());
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 65_535;
  }

  private Optional<HostAndPort> hostAndPort(YamlText text) {
    Matcher parts = HOST_AND_PORT.matcher(text.text());
    if (parts.matches() && isPort(parts.group(2))) {
      return Optional.of(new HostAndPort(parts.group(1), Integer.parseInt(parts.group(2))));
    }
    file.refuse(
        text.line(),
        "'%s' is no host with its port; write it as 'shop.example:443'.".formatted(text.text()));
    return Optional.empty();
  }

  /** A user's name in an address would be a secret in the catalogue. */
  private Optional<URI> address(YamlText text) {
    if (text.isMissing()) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text.text());
      if (address.getScheme() != null
          && SCHEMES.contains(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null) {
        return Optional.of(address);
      }
    } catch (URISyntaxException malformed) {
      // Refused below like every other address that cannot be called.
    }
    file.refuse(
        text.line(),
        "'%s' cannot be called; use an address such as 'https://shop.example/health', without a"
                .formatted(text.text())
            + " user's name or password.");
    return Optional.empty();
  }
}
