package org.eventassurance.majorevent;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.SentenceJson;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/**
 * Stores instants with their offset, so that no server's or JVM's time zone can shift them, and
 * sentences as JSON, so that whoever reads them chooses the language.
 */
@Configuration
class JdbcMapping extends AbstractJdbcConfiguration {

  @Override
  protected List<?> userConverters() {
    return List.of(ToOffset.INSTANCE, FromOffset.INSTANCE, ToJson.INSTANCE, FromJson.INSTANCE);
  }

  @WritingConverter
  private enum ToOffset implements Converter<Instant, OffsetDateTime> {
    INSTANCE;

    @Override
    public OffsetDateTime convert(Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
  }

  @ReadingConverter
  private enum FromOffset implements Converter<OffsetDateTime, Instant> {
    INSTANCE;

    @Override
    public Instant convert(OffsetDateTime time) {
      return time.toInstant();
    }
  }

  @WritingConverter
  private enum ToJson implements Converter<Sentence, String> {
    INSTANCE;

    @Override
    public String convert(Sentence sentence) {
      return SentenceJson.write(sentence).toString();
    }
  }

  @ReadingConverter
  private enum FromJson implements Converter<String, Sentence> {
    INSTANCE;

    @Override
    public Sentence convert(String json) {
      return SentenceJson.parse(json);
    }
  }
}
