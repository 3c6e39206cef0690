package org.eventassurance.loadtest.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;

/** JMeter's log of samples as comma-separated values, with the header that names its columns. */
final class JtlCsv {

  private static final String TIME_STAMP = "timeStamp";
  private static final String ELAPSED = "elapsed";
  private static final String SUCCESS = "success";
  private static final String MESSAGE = "responseMessage";
  private static final Map<String, String> SETTINGS =
      Map.of(
          TIME_STAMP, "jmeter.save.saveservice.timestamp_format=ms",
          ELAPSED, "jmeter.save.saveservice.time=true",
          SUCCESS, "jmeter.save.saveservice.successful=true");
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int LONGEST_HEADER = 8_000;

  private final Source source;
  private final SampleLog log;
  private final SampleValues values;
  private final Map<String, Integer> columns = new HashMap<>();

  private JtlCsv(Source source) {
    this.source = source;
    this.log = new SampleLog(source);
    this.values = new SampleValues(source);
  }

  static TestFigures read(Reader file, Source source) throws IOException {
    Steps steps = new Steps(file);
    return new JtlCsv(source).read(steps, new BufferedReader(steps));
  }

  private TestFigures read(Steps steps, BufferedReader file) throws IOException {
    String header = header(file);
    char delimiter = delimiter(header);
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setTrim(true).get();
    try (CSVParser parser = format.parse(file)) {
      Iterator<CSVRecord> records = parser.iterator();
      CSVRecord names = records.next();
      for (int i = 0; i < names.size(); i++) {
        columns.put(names.get(i), i);
      }
      demandColumns();
      while (records.hasNext()) {
        CSVRecord sample = records.next();
        steps.done();
        add(parser.getCurrentLineNumber(), sample, names.size());
      }
      return log.figures(ResultFormat.JMETER_CSV);
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw cutOff(broken);
    }
  }

  /** What the parser throws where the file ends, or runs on, within a value. */
  private Problem cutOff(RuntimeException broken) throws IOException {
    if (broken.getCause() instanceof IOException unreadable
        && !unreadable.getClass().getPackageName().startsWith("org.apache.commons.csv")) {
      throw unreadable;
    }
    return source.wrong(
        Sentence.of("A quotation mark is never closed: the file was cut off. Send all of it."));
  }

  private static String header(BufferedReader file) throws IOException {
    file.mark(LONGEST_HEADER);
    char[] begin = new char[LONGEST_HEADER - 1];
    int length = Math.max(0, file.read(begin));
    file.reset();
    return new String(begin, 0, length).lines().findFirst().orElse("");
  }

  private char delimiter(String header) {
    if (header.matches("\\d{9,}\\W.*")) {
      throw source.wrongLine(
          1,
          Sentence.of(
              "The file has no line that names its columns: set"
                  + " jmeter.save.saveservice.print_field_names=true and test again, or put that"
                  + " line first."));
    }
    return DELIMITERS.stream()
        .filter(delimiter -> names(header, delimiter).anyMatch(TIME_STAMP::equals))
        .findFirst()
        .orElseThrow(
            () ->
                source.wrongLine(
                    1,
                    Sentence.of(
                        "This is none of the files that are read here: send k6's summary as JSON,"
                            + " or JMeter's JTL as CSV or XML or its statistics.json.")));
  }

  private static Stream<String> names(String header, char delimiter) {
    return Pattern.compile(String.valueOf(delimiter), Pattern.LITERAL)
        .splitAsStream(header)
        .map(name -> name.replace("\"", "").strip());
  }

  private void demandColumns() {
    SETTINGS.forEach(
        (column, setting) -> {
          if (!columns.containsKey(column)) {
            throw source.wrongLine(
                1,
                Sentence.of("The column %s is missing: set %s and test again.", column, setting));
          }
        });
  }

  private void add(long line, CSVRecord sample, int width) {
    if (sample.size() != width) {
      throw source.wrongLine(
          line,
          Sentence.of(
              "The line has %s values, the header names %s: the file was cut off or changed. Send"
                  + " it as JMeter wrote it.",
              sample.size(), width));
    }
    log.add(
        line,
        values.millis(line, TIME_STAMP, value(sample, TIME_STAMP)),
        values.millis(line, ELAPSED, value(sample, ELAPSED)),
        values.success(line, SUCCESS, value(sample, SUCCESS)),
        columns.containsKey(MESSAGE) ? value(sample, MESSAGE) : null);
  }

  private String value(CSVRecord sample, String column) {
    return sample.get(columns.get(column));
  }
}
