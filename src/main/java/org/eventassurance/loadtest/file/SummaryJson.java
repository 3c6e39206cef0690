package org.eventassurance.loadtest.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import org.eventassurance.language.Sentence;

/** A summary as JSON, by k6 or by JMeter's dashboard; it is small, whatever was tested. */
final class SummaryJson {

  private static final long LARGEST = 4_000_000;
  private static final int DEEPEST = 50;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxDocumentLength(LARGEST)
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(1_000_000)
                      .maxNumberLength(100)
                      .build())
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build());

  private SummaryJson() {}

  static TestFigures read(Reader file, Source source) throws IOException {
    try (JsonParser parser = JSON.createParser(file)) {
      JsonNode root = JSON.readTree(parser);
      if (root.has("type") && root.has("metric")) {
        throw source.wrong(
            Sentence.of(
                "This is k6's output of every sample: send the summary that --summary-export or"
                    + " handleSummary writes."));
      }
      demandEnd(parser, source);
      return figures(new Figures(source, "", root));
    } catch (StreamConstraintsException tooMuch) {
      throw source.wrong(
          Sentence.of("The file is larger or deeper than any summary: send the summary alone."));
    } catch (JsonProcessingException broken) {
      throw source.wrongLine(
          broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(),
          Sentence.of(
              "The JSON is broken here or ends too early: send the whole file as the tool wrote"
                  + " it."));
    }
  }

  private static void demandEnd(JsonParser parser, Source source) throws IOException {
    if (parser.nextToken() != null) {
      throw source.wrongLine(
          parser.currentLocation().getLineNr(),
          Sentence.of("After the summary comes something else: send the summary alone."));
    }
  }

  private static TestFigures figures(Figures root) {
    if (root.has("metrics")) {
      return consistent(root, K6Summary.read(root));
    }
    if (root.has(JmeterStatistics.TOTAL)) {
      return consistent(root, JmeterStatistics.read(root));
    }
    throw root.source()
        .wrong(
            Sentence.of(
                "The JSON has neither 'metrics', as k6's summary, nor 'Total', as JMeter's"
                    + " statistics.json: send one of these."));
  }

  private static TestFigures consistent(Figures root, TestFigures read) {
    if (read.p99Millis() != null && read.p99Millis() < read.p95Millis()) {
      throw root.source()
          .wrong(
              Sentence.of("p99 cannot be shorter than p95: send the file as the tool wrote it."));
    }
    return read;
  }
}
