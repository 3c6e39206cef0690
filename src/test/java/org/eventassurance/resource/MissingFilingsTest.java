package org.eventassurance.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.DecisionFile;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Name;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.resource.MissingFilings.FileBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event that goes live on 11 November at 20:00 in Shanghai. */
class MissingFilingsTest {

  private static final String CODE = "LAUNCH-2026";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DecisionFile TABLE = DecisionFile.of(LeadTimeTable.DECISION_ID);

  private final ResourceFilingRepository filings = mock(ResourceFilingRepository.class);
  private final MajorEvents events = mock(MajorEvents.class);
  private final MajorEvent event = mock(MajorEvent.class);
  private final LeadTimeTable leadTimes = mock(LeadTimeTable.class);
  private final OrganisationDirectory organisation = mock(OrganisationDirectory.class);

  @BeforeEach
  void anEventOfFourDepartments() {
    when(events.get(CODE)).thenReturn(event);
    when(event.code()).thenReturn(CODE);
    when(event.kind()).thenReturn(EventKind.PROMOTION);
    when(event.status()).thenReturn(EventStatus.PREPARING);
    when(event.window())
        .thenReturn(new EventWindow(at("2026-11-11T20:00"), at("2026-11-12T02:00"), null));
    when(event.departments()).thenReturn(List.of("sre", "business", "flash-sale", "payment"));
    when(organisation.current())
        .thenReturn(
            new Organisation(
                List.of(
                    department("sre", "sre"),
                    department("business", "business"),
                    department("flash-sale", "business"),
                    department("payment", "payment")),
                List.of()));
    when(leadTimes.kinds()).thenReturn(LeadTimeTable.kinds(TABLE.drawn()));
    when(leadTimes.rule(any(), any()))
        .thenAnswer(
            asked ->
                Optional.of(
                    LeadTimeRule.of(
                        TABLE
                            .answer(
                                Map.of(
                                    "kind", asked.getArgument(0),
                                    "eventKind", asked.getArgument(1).toString()))
                            .get(0))));
  }

  @Test
  @Tag("E10")
  void whoShouldFileAndHasNotIsMissing() {
    when(filings.findByEventCode(CODE))
        .thenReturn(List.of(filing("business", null), filing("payment", "Enough is there.")));
    assertThat(at2026("10-01T10:00").departments(CODE)).containsExactly("flash-sale");
  }

  @Test
  @Tag("E10")
  void nobodyIsMissingOnceNothingCanBeFiledAnyMore() {
    assertThat(at2026("11-12T01:59").departments(CODE))
        .containsExactly("business", "flash-sale", "payment");
    assertThat(at2026("11-12T02:00").departments(CODE)).isEmpty();
    when(event.status()).thenReturn(EventStatus.CANCELLED);
    assertThat(at2026("10-01T10:00").departments(CODE)).isEmpty();
  }

  @Test
  @Tag("E12")
  @Tag("E13")
  void theNextDateIsTheOneThatCanStillBeMet() {
    assertThat(at2026("10-12T20:00:59").next(CODE))
        .as("30 days before the use, to the minute")
        .contains(
            new FileBy(
                at("2026-10-12T20:00"),
                List.of(
                    "Physical machine",
                    "Network bandwidth",
                    "Leased line",
                    "Load balancer (LVS)",
                    "Domain name (DNS)",
                    "Outbound address (SNAT)")));
    assertThat(at2026("10-12T20:01").next(CODE))
        .as("14 days before the use")
        .contains(new FileBy(at("2026-10-28T20:00"), List.of("CDN", "CDN of a live stream")));
    assertThat(at2026("10-28T20:01").next(CODE)).isEmpty();
  }

  private MissingFilings at2026(String local) {
    Clock clock = Clock.fixed(at("2026-" + local), ZONE);
    FilingPolicy policy = new FilingPolicy(organisation, mock(EventWords.class), clock);
    return new MissingFilings(filings, events, leadTimes, policy, clock);
  }

  private static ResourceFiling filing(String department, String nothingBecause) {
    return ResourceFiling.filed(
        "filing-" + department,
        new NewFiling(CODE, department, "somebody", nothingBecause, List.of()),
        at("2026-09-01T10:00"));
  }

  private static Department department(String id, String role) {
    return new Department(
        id, new Name(id, id), "head-office", Set.of(role), "lead", "liaison", List.of());
  }

  private static Instant at(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }
}
