package org.eventassurance.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The years that the product ships, read as it reads them. */
final class BundledYears {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private BundledYears() {}

  static List<HolidayYear> all() {
    return List.of(read(2025), read(2026));
  }

  static HolidayYear parse(String json) {
    try {
      return JSON.readValue(json, HolidayYear.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HolidayYear read(int year) {
    try (InputStream file = BundledYears.class.getResourceAsStream("/calendar/" + year + ".json")) {
      return JSON.readValue(file, HolidayYear.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
