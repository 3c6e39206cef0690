package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.eventassurance.archive.BigEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever may read an event takes all that is known of it home, in one file. */
@OnH2
class ArchiveOnH2Test extends Story {

  @Autowired private JdbcTemplate database;

  @Test
  @Tag("E29")
  void theArchiveOfABigEventHoldsEverythingAndIsTheSameEveryTime() {
    BigEvent.write(database, "BIG");

    Unpacked archive = archive("BIG");

    archive.check();
    assertThat(archive.fileName()).contains("BIG-archive.zip");
    JsonNode event = archive.event();
    assertThat(event.path("tasks")).hasSize(500);
    assertThat(event.path("incidents")).hasSize(50);
    assertThat(event.path("mails")).hasSize(6000);
    assertThat(event.path("event").path("goLiveAt").asText())
        .isEqualTo("2026-11-11T20:00:00+08:00");
    assertThat(event.path("timeline").findValuesAsText("what"))
        .anyMatch(what -> what.contains(BigEvent.HOSTILE.get(0)));
    assertThat(archive.table("mails.csv")).hasSize(6000);
    assertThat(archive.table("timeline.csv"))
        .allSatisfy(
            line -> assertThat(line).noneMatch(cell -> cell.strip().matches("(?s)[=+@＝-].*")));
    assertThat(archive("BIG").zip()).isEqualTo(archive.zip());
  }

  private Unpacked archive(String code) {
    return Unpacked.of(cast.person("leader"), code, "en");
  }
}
