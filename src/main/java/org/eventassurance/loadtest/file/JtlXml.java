package org.eventassurance.loadtest.file;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;

/**
 * JMeter's log of samples as XML. Only what stands directly in {@code testResults} is a sample;
 * what is nested in it, such as a page's pictures, belongs to it, as in the CSV.
 */
final class JtlXml {

  private static final String ROOT = "testResults";
  private static final int SAMPLE_DEPTH = 2;
  private static final int DEEPEST = 100;

  private final Source source;
  private final SampleLog log;
  private final SampleValues values;

  private JtlXml(Source source) {
    this.source = source;
    this.log = new SampleLog(source);
    this.values = new SampleValues(source);
  }

  static TestFigures read(Reader file, Source source) throws IOException {
    Steps steps = new Steps(file);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(steps);
      return new JtlXml(source).read(steps, xml);
    } catch (XMLStreamException broken) {
      if (broken.getNestedException() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw source.wrongLine(
          broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber(),
          Sentence.of(
              "The XML is broken here or ends too early: send the whole file as JMeter wrote it."));
    }
  }

  /** The JDK's own reader, which neither reads definitions nor fetches anything. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private TestFigures read(Steps steps, XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw definitions(xml);
        case XMLStreamConstants.START_ELEMENT -> enter(++depth, xml);
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
      steps.done();
    }
    return log.figures(ResultFormat.JMETER_XML);
  }

  private void enter(int depth, XMLStreamReader xml) {
    if (depth == 1 && !xml.getLocalName().equals(ROOT)) {
      throw source.wrongLine(
          line(xml),
          Sentence.of("The XML begins with '%s', JMeter's with '%s'.", xml.getLocalName(), ROOT));
    }
    if (depth > DEEPEST) {
      throw source.wrongLine(
          line(xml), Sentence.of("Elements are nested more than %s deep.", DEEPEST));
    }
    if (depth == SAMPLE_DEPTH) {
      add(xml);
    }
  }

  private void add(XMLStreamReader sample) {
    long line = line(sample);
    log.add(
        line,
        values.millis(line, "ts", attribute(sample, "ts")),
        values.millis(line, "t", attribute(sample, "t")),
        values.success(line, "s", attribute(sample, "s")),
        attribute(sample, "rm"));
  }

  private static String attribute(XMLStreamReader sample, String name) {
    return sample.getAttributeValue(null, name);
  }

  private Problem definitions(XMLStreamReader xml) {
    return source.wrongLine(
        line(xml),
        Sentence.of("A DOCTYPE or an entity is not read: send the file as JMeter wrote it."));
  }

  private static long line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }
}
