package org.eventassurance.board;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.eventassurance.alert.Alerts;
import org.eventassurance.alignment.Readiness;
import org.eventassurance.alignment.SampleReadiness;
import org.eventassurance.archive.Archives;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.catalogue.Targets;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanCoverage;
import org.eventassurance.deadline.TaskDueDates;
import org.eventassurance.duty.DutyState;
import org.eventassurance.duty.DutyStates;
import org.eventassurance.escalation.NextSteps;
import org.eventassurance.escalation.Outlooks;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.freeze.Freezes;
import org.eventassurance.freeze.GateCalls;
import org.eventassurance.incident.IncidentStandings;
import org.eventassurance.inspection.Inspections;
import org.eventassurance.lesson.Lessons;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.SampleEvents;
import org.eventassurance.notification.LedgerViews;
import org.eventassurance.notification.Resending;
import org.eventassurance.organisation.AbsenceBook;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.CompanyHours;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Name;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.TaskAccess;
import org.eventassurance.resource.Amendments;
import org.eventassurance.resource.MissingFilings;
import org.eventassurance.resource.Pools;
import org.eventassurance.resource.ResourceKindChoices;
import org.eventassurance.resource.Resources;
import org.eventassurance.review.ReviewStandings;
import org.eventassurance.standby.Standby;
import org.eventassurance.standby.StandbyAccess;
import org.eventassurance.standby.StandbyRegister;
import org.eventassurance.standby.StandbyViews;
import org.eventassurance.statistics.FiguresViews;
import org.eventassurance.timeline.TimelineNotes;
import org.eventassurance.timeline.TimelineReader;
import org.eventassurance.trackrecord.TrackRecords;
import org.eventassurance.warroom.WarRoomAccess;
import org.eventassurance.warroom.WarRooms;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The board's pages over sample events. {@code leader} may decide about every event, {@code sre}
 * only watches, {@code business} reads Chinese.
 */
@SpringBootTest(classes = BoardContext.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
abstract class BoardTest {

  @Autowired MockMvc board;
  @Autowired TaskService tasks;
  @MockitoBean EventOverviews overviews;
  @MockitoBean MajorEvents events;
  @MockitoBean TaskDueDates dueDates;
  @MockitoBean TaskAccess taskAccess;
  @MockitoBean LedgerViews ledger;
  @MockitoBean Resending resending;
  @MockitoBean NextSteps nextSteps;
  @MockitoBean Outlooks outlooks;
  @MockitoBean CompanyHours hours;
  @MockitoBean OrganisationDirectory organisation;
  @MockitoBean Absences absences;
  @MockitoBean AbsenceBook absenceBook;
  @MockitoBean ServiceCatalogue catalogue;
  @MockitoBean Resources resources;
  @MockitoBean MissingFilings missingFilings;
  @MockitoBean Pools pools;
  @MockitoBean ContingencyPlans plans;
  @MockitoBean PlanCoverage planCoverage;
  @MockitoBean Amendments amendments;
  @MockitoBean ResourceKindChoices resourceKinds;
  @MockitoBean Readiness readiness;
  @MockitoBean WarRooms warRooms;
  @MockitoBean WarRoomAccess warRoomAccess;
  @MockitoBean Standby standby;
  @MockitoBean StandbyRegister standbyRegister;
  @MockitoBean StandbyAccess standbyAccess;
  @MockitoBean StandbyViews standbyViews;
  @MockitoBean TimelineReader timeline;
  @MockitoBean TimelineNotes notes;
  @MockitoBean Freezes freezes;
  @MockitoBean ChangeExceptions exceptions;
  @MockitoBean DutyStates duties;
  @MockitoBean FiguresViews figures;
  @MockitoBean Alerts alerts;
  @MockitoBean IncidentStandings incidents;
  @MockitoBean GateCalls gateCalls;
  @MockitoBean Inspections inspections;
  @MockitoBean Archives archives;
  @MockitoBean ReviewStandings reviewStandings;
  @MockitoBean Lessons lessons;
  @MockitoBean TrackRecords records;

  @BeforeEach
  void theCompanyHasTwoEventsUnderWay() {
    when(organisation.current()).thenReturn(company());
    when(absences.groupsOf("base")).thenReturn(Set.of("base-services"));
    when(absences.groupsOf("payment")).thenReturn(Set.of("payment"));
    when(absences.groupsOf("sre-lead")).thenReturn(Set.of("sre"));
    when(hours.inForce()).thenReturn(SampleLedger.HOURS);
    when(catalogue.system("checkout"))
        .thenReturn(
            Optional.of(
                new CataloguedSystem(
                    "checkout",
                    "Checkout",
                    "business",
                    true,
                    false,
                    Optional.empty(),
                    Set.of(),
                    Targets.NONE)));
    when(overviews.of(anyString())).thenThrow(Problem.notFound("There is no such event."));
    when(events.get(anyString())).thenThrow(Problem.notFound("There is no such event."));
    MajorEvent launch = given(SampleOverviews.launch(), "sre-lead");
    MajorEvent gala = given(SampleOverviews.gala(), null);
    when(events.all()).thenReturn(List.of(launch, gala));
    when(duties.of(anyString()))
        .thenReturn(
            new DutyState(
                SampleOverviews.NOW.toInstant(),
                "",
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of()));
    when(readiness.of(anyString())).thenReturn(SampleReadiness.launch());
  }

  /** Lets there be an event: as it is stored, and what there is to see of it. */
  MajorEvent given(EventOverview event, String commander) {
    MajorEvent stored =
        SampleEvents.stored(
            event.code(), event.name(), event.status(), event.goLiveAt(), commander);
    doReturn(stored).when(events).get(event.code());
    doReturn(event).when(overviews).of(event.code());
    return stored;
  }

  /** What a person reads on the page. */
  static String text(ResultActions answer) throws Exception {
    return answer
        .andReturn()
        .getResponse()
        .getContentAsString()
        .replaceAll("(?s)<(script|style|title).*?</\\1>|<!--.*?-->|<[^>]*>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ");
  }

  static RequestPostProcessor leader() {
    return user("leader").authorities(BoardContext.LEADERS);
  }

  static RequestPostProcessor sre() {
    return user("sre").authorities(BoardContext.OPERATORS);
  }

  static RequestPostProcessor business() {
    return user("business").authorities(BoardContext.OPERATORS);
  }

  /** Somebody of base services. */
  static RequestPostProcessor base() {
    return user("base").authorities(BoardContext.OPERATORS);
  }

  /** Somebody of the payment department, who reads Chinese. */
  static RequestPostProcessor payment() {
    return user("payment").authorities(BoardContext.OPERATORS);
  }

  /** The commander, who is of SRE. */
  static RequestPostProcessor commander() {
    return user("sre-lead").authorities(BoardContext.OPERATORS);
  }

  /** Somebody who may start an event's process. */
  static RequestPostProcessor registrar() {
    return user("sre").authorities(new SimpleGrantedAuthority("GROUP_sre"));
  }

  private static Organisation company() {
    return new Organisation(
        List.of(
            department("sre", "Site Reliability Engineering", "SRE 稳定性工程部"),
            department("dba", "Database Administration", "数据库管理部"),
            department("base-services", "Base Services", "基础服务部"),
            department("business", "Live Commerce", "直播电商业务部"),
            department("payment", "Payment", "支付部"),
            department("leadership", "Leadership Group", "领导小组")),
        List.of(
            person("sre", "Chen Wei", Locale.ENGLISH),
            person("sre-lead", "Anna Fischer", Locale.ENGLISH),
            person("dba", "Liu Yang", Locale.ENGLISH),
            person("base", "Ma Chao", Locale.ENGLISH),
            person("leader", "Tang Rui", Locale.ENGLISH),
            person("business", "李娜", Locale.CHINESE),
            person("payment", "王芳", Locale.CHINESE)));
  }

  private static Department department(String id, String en, String zh) {
    return new Department(
        id,
        new Name(en, zh),
        "head-office",
        Set.of(id),
        id + "-lead",
        id + "-liaison",
        List.of(id));
  }

  private static Person person(String id, String name, Locale language) {
    return new Person(id, name, id + "@example.com", language);
  }
}
