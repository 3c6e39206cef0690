package org.eventassurance.archive;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eventassurance.archive.Dossier.Named;
import org.eventassurance.archive.Dossier.Span;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.mockito.Mockito;

/**
 * Dossiers as a report is written from: of a big event, told by English or Chinese people, of one
 * whose people mean harm, and of one that was called off at once.
 */
public final class SampleDossier {

  static final String SCRIPT = "<script>document.title='taken'</script>";
  static final String IMAGE = "\"><img src=x onerror=\"document.title='taken'\">";
  static final String STYLE = "</style><style>body{display:none}</style>";
  static final String MIRRORED = "\u202Egnorw yletelpmoc\u202C";
  static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaft".repeat(8);

  private static final Instant GO_LIVE = Instant.parse("2026-11-11T12:00:00Z");
  private static final Instant BROADCAST = Instant.parse("2026-11-11T11:30:00Z");
  private static final Instant END = Instant.parse("2026-11-12T04:00:00Z");
  private static final int DEPARTMENTS = 20;

  private static final List<String> AUDIENCES =
      List.of("assignee", "assignee", "assignee", "lead", "lead", "leadership");
  private static final List<String> PHASES =
      List.of(
          "preparation",
          "resource-reservation",
          "load-test",
          "readiness",
          "plan-review",
          "go-live-watch",
          "resource-reclaim",
          "department-review");

  private final boolean chinese;
  private final Random dice = new Random(8);

  private SampleDossier(Locale people) {
    this.chinese = people.equals(Locale.CHINESE);
  }

  /** 20 departments, 500 tasks, 50 incidents, thousands of mails. */
  static Dossier big(Locale people) {
    return new SampleDossier(people).big();
  }

  /** The same, in which names and notes mean harm. */
  static Dossier hostile() {
    return new SampleDossier(Locale.ENGLISH).harmful();
  }

  /** An event that was cancelled right after its registration. */
  public static Dossier empty(Locale people) {
    return new SampleDossier(people).calledOff();
  }

  /** Calls people, departments and systems by names of the language. */
  static EventWords names(Locale people) {
    EventWords names = Mockito.mock(EventWords.class);
    boolean chinese = people.equals(Locale.CHINESE);
    Mockito.when(names.person(Mockito.anyString()))
        .thenAnswer(call -> person(call.getArgument(0), chinese));
    Mockito.when(names.system(Mockito.anyString()))
        .thenAnswer(call -> system(call.getArgument(0), chinese));
    Mockito.when(names.department(Mockito.anyString(), Mockito.any()))
        .thenAnswer(
            call -> department(call.getArgument(0), call.getArgument(1).equals(Locale.CHINESE)));
    return names;
  }

  private static String person(String id, boolean chinese) {
    if (!id.startsWith("p-")) {
      return id;
    }
    int number = Integer.parseInt(id.substring(2));
    List<String> given =
        chinese
            ? List.of("娜", "伟", "静", "强", "芳", "磊", "洋", "敏")
            : List.of("Anna", "Wei", "Margaret", "Tom", "Ines", "Rui", "Otto", "Mei");
    List<String> family =
        chinese
            ? List.of("李", "王", "张", "陈", "唐")
            : List.of("Fischer", "Lin", "Okafor", "Tang", "Silva");
    String first = given.get(number % given.size());
    String last = family.get(number % family.size());
    return chinese ? last + first : first + " " + last;
  }

  private static String system(String id, boolean chinese) {
    List<String> names =
        chinese
            ? List.of("结算", "支付", "直播", "搜索", "库存", "网关")
            : List.of("Checkout", "Payment", "Live stream", "Search", "Stock", "Gateway");
    return id.startsWith("s-") ? names.get(Integer.parseInt(id.substring(2))) : id;
  }

  private static String department(String id, boolean chinese) {
    if (!id.startsWith("d-")) {
      return id;
    }
    List<String> names =
        chinese
            ? List.of("稳定性工程部", "数据库管理部", "质量保障部", "基础服务部", "市场运营部", "业务研发部", "支付部")
            : List.of(
                "Site Reliability Engineering",
                "Database Administration",
                "Quality Assurance",
                "Base Services",
                "Marketing",
                "Business Engineering",
                "Payment");
    int number = Integer.parseInt(id.substring(2));
    String name = names.get(number % names.size());
    return number < names.size() ? name : name + " " + (number / names.size() + 1);
  }

  private Dossier big() {
    return new Dossier(
        head(say("Autumn launch live stream 2026", "2026 秋季新品发布会直播"), "CLOSED"),
        Optional.of(
            new Dossier.Closing(
                "PARTLY",
                say(
                    "The launch and its presale carried 1.2 million orders without losing one. "
                        + "Payment was slow for eleven minutes at the first peak; traffic was "
                        + "switched to the second centre within four minutes.\n\nWhat has to be "
                        + "better next time: alerts of the payment gateway came late, and three "
                        + "departments filed bandwidth after the limit.",
                    "发布会与预售共承接 120 万笔订单，没有丢失。首个峰值时支付变慢十一分钟，四分钟内切量到第二中心。\n\n"
                        + "下次需改进：支付网关的告警过晚；三个部门的带宽报备超过时限。"),
                "p-1",
                at(16))),
        phases(),
        tasks(),
        escalations(),
        figures(),
        resources(),
        List.of(
            new Dossier.LoadTest(
                at(-12),
                "d-6",
                "LOAD_TEST",
                "FAIL",
                Sentence.of("All departments are aligned."),
                "p-3"),
            new Dossier.LoadTest(
                at(-9),
                "d-6",
                "LOAD_TEST",
                "PASS",
                Sentence.of("All departments are aligned."),
                "p-3"),
            new Dossier.LoadTest(
                at(-8),
                "d-5",
                "LIVE_STREAM_TEST",
                "WARN",
                Sentence.of("All departments are aligned."),
                "p-4")),
        criteria(),
        checks(),
        hazards(),
        plans(),
        exceptions(),
        shifts(),
        incidents(),
        timeline(),
        reviews(),
        followUps(),
        decisions(),
        evaluations(),
        mails(),
        models(),
        List.of(new Named("p-8", say("Ada Byron", "艾达"))),
        Map.of());
  }

  private Dossier harmful() {
    Dossier big = big();
    List<Dossier.Incident> incidents = new ArrayList<>(big.incidents());
    Dossier.Incident first = incidents.get(0);
    incidents.set(
        0,
        new Dossier.Incident(
            first.id(),
            SCRIPT,
            IMAGE,
            MIRRORED,
            first.severity(),
            first.status(),
            first.detectedAt(),
            first.toldAt(),
            first.restoredAt(),
            first.closedAt(),
            first.outageMinutes(),
            SCRIPT,
            LONG_WORD));
    List<Dossier.Review> reviews = new ArrayList<>(big.reviews());
    reviews.set(
        0,
        new Dossier.Review(
            SCRIPT, at(5), at(4), IMAGE, IMAGE, STYLE, LONG_WORD, "${7*7} [[${7*7}]] 😀"));
    return new Dossier(
        head(SCRIPT + IMAGE + STYLE, "CLOSED"),
        Optional.of(new Dossier.Closing("NO", STYLE + SCRIPT, IMAGE, at(16))),
        big.phases(),
        big.tasks(),
        big.escalations(),
        big.figures(),
        big.resources(),
        big.loadTests(),
        big.readiness(),
        big.checks(),
        big.hazards(),
        big.plans(),
        big.changeExceptions(),
        big.duty(),
        incidents,
        big.timeline(),
        reviews,
        big.followUps(),
        big.decisions(),
        big.evaluations(),
        big.mails(),
        big.models(),
        List.of(new Named("p-1", IMAGE)),
        Map.of());
  }

  private Dossier calledOff() {
    return new Dossier(
        new Dossier.Head(
            "SMALL-2026",
            say("Winter promotion", "冬季促销"),
            "PROMOTION",
            "CANCELLED",
            "P3",
            null,
            GO_LIVE,
            null,
            END,
            List.of(),
            List.of(new Named("s-0", system("s-0", chinese))),
            List.of(named(4)),
            800,
            1200,
            "LOW",
            "LOW",
            false,
            null,
            List.of(),
            "p-2",
            at(-20)),
        Optional.empty(),
        PHASES.stream().map(it -> new Dossier.PhaseDates(it, at(-3), null, null)).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Dossier.Decision(
                "CANCEL",
                at(-20).plusSeconds(600),
                "p-1",
                "PREPARING → CANCELLED",
                say("The product is not ready this year.", "产品今年尚未就绪。"))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private Dossier.Head head(String name, String status) {
    return new Dossier.Head(
        "LAUNCH-2026",
        name,
        "LIVE_STREAM",
        status,
        "P1",
        Sentence.of("High revenue is at stake."),
        GO_LIVE,
        BROADCAST,
        END,
        List.of(
            new Span(GO_LIVE, GO_LIVE.plus(90, ChronoUnit.MINUTES)),
            new Span(GO_LIVE.plus(12, ChronoUnit.HOURS), GO_LIVE.plus(14, ChronoUnit.HOURS))),
        IntStream.range(0, 6)
            .mapToObj(i -> new Named("s-" + i, system("s-" + i, chinese)))
            .toList(),
        IntStream.range(0, DEPARTMENTS).mapToObj(this::named).toList(),
        3_000,
        24_000,
        "HIGH",
        "HIGH",
        true,
        "p-0",
        List.of("p-1", "p-2", "p-8"),
        "p-3",
        at(-75));
  }

  private Named named(int department) {
    return new Named("d-" + department, department("d-" + department, chinese));
  }

  private List<Dossier.PhaseDates> phases() {
    int[][] days = {
      {-75, -52, -55},
      {-52, -16, -18},
      {-16, -9, -10},
      {-50, -5, -4},
      {-5, -2, -2},
      {-1, 1, 1},
      {1, 8, 6},
      {1, 21, 16}
    };
    return IntStream.range(0, PHASES.size())
        .mapToObj(
            i ->
                new Dossier.PhaseDates(
                    PHASES.get(i),
                    at(days[i][1]),
                    at(days[i][0]),
                    at(days[i][2]).minusSeconds(3600 * (long) (i == 3 ? -30 : 5))))
        .toList();
  }

  private List<Dossier.TaskDone> tasks() {
    return IntStream.range(0, 500)
        .mapToObj(
            i -> {
              Instant due = at(-70 + i % 68);
              long late = i % 11 == 0 ? 30L + dice.nextInt(6000) : 0;
              return new Dossier.TaskDone(
                  "t-" + i,
                  PHASES.get(i % 5),
                  "userTask",
                  i % 2 == 0 ? "File resources" : "Inspect databases",
                  "d-" + i % DEPARTMENTS,
                  "p-" + i % 40,
                  due.minus(5, ChronoUnit.DAYS),
                  due,
                  "",
                  due.plus(late == 0 ? -300 : late, ChronoUnit.MINUTES),
                  false,
                  late,
                  Map.of());
            })
        .toList();
  }

  private List<Dossier.Escalation> escalations() {
    return IntStream.range(0, 500)
        .filter(i -> i % 11 == 0)
        .boxed()
        .flatMap(
            i ->
                AUDIENCES.stream()
                    .limit(2 + i % 5)
                    .map(
                        audience ->
                            new Dossier.Escalation(
                                at(-70 + i % 68),
                                "t-" + i,
                                "File resources",
                                "d-" + (i * i) % DEPARTMENTS,
                                "lead-8h",
                                audience,
                                List.of("p-" + i % 40),
                                Sentence.of("The task's due date has come."))))
        .toList();
  }

  private List<Dossier.Figure> figures() {
    List<Dossier.Figure> figures = new ArrayList<>();
    figures.add(
        figure("participants", say("Participants", "参与人数"), "", "d-5", 900_000d, 1_120_400d));
    figures.add(figure("orders", say("Orders", "订单数"), "", "d-5", 1_000_000d, 1_204_318d));
    figures.add(figure("online", say("Online users", "在线用户"), "", "d-5", 400_000d, 382_110d));
    figures.add(figure("payments", say("Payments", "支付笔数"), "", "d-6", 950_000d, 1_190_002d));
    figures.add(measured("qps", say("Flash-sale QPS", "秒杀服务请求"), "/s", 24_000d, 27_431.5d));
    figures.add(measured("cdn", say("CDN peak", "CDN 峰值"), "Gbit/s", 800d, 640.4d));
    figures.add(measured("bandwidth", say("Bandwidth peak", "带宽峰值"), "Gbit/s", 40d, 31.25d));
    figures.add(
        new Dossier.Figure(
            "cpu",
            Sentence.of(say("CPU at the peak", "峰值水位")),
            "%",
            "",
            "s-1",
            null,
            71.3,
            null,
            GO_LIVE.plusSeconds(460),
            44.1,
            63.0,
            "PARTLY",
            null));
    figures.add(
        new Dossier.Figure(
            "mem",
            Sentence.of(say("Memory at the peak", "峰值内存")),
            "%",
            "",
            "s-2",
            60d,
            null,
            null,
            null,
            null,
            null,
            "MISSING",
            null));
    return figures;
  }

  private static Dossier.Figure figure(
      String id, String name, String unit, String department, double forecast, double actual) {
    return new Dossier.Figure(
        id,
        Sentence.of(name),
        unit,
        department,
        "",
        forecast,
        actual,
        100 * (forecast - actual) / actual,
        null,
        null,
        null,
        "REPORTED",
        null);
  }

  private static Dossier.Figure measured(
      String id, String name, String unit, double forecast, double actual) {
    return new Dossier.Figure(
        id,
        Sentence.of(name),
        unit,
        "",
        "",
        forecast,
        actual,
        100 * (forecast - actual) / actual,
        GO_LIVE.plusSeconds(260),
        actual * 0.4,
        actual * 0.8,
        "MEASURED",
        null);
  }

  private List<Dossier.ResourceUsed> resources() {
    List<String[]> kinds =
        List.of(
            new String[] {"physical-machine", "Physical machine", "machines"},
            new String[] {"cdn", "CDN", "Gbit/s"},
            new String[] {"bandwidth", "Network bandwidth", "Mbit/s"},
            new String[] {"leased-line", "Leased line", "Mbit/s"},
            new String[] {"lvs", "LVS", "instances"});
    return IntStream.range(0, 90)
        .mapToObj(
            i -> {
              String[] kind = kinds.get(i % kinds.size());
              double requested = 10 + dice.nextInt(60);
              double granted = i % 13 == 0 ? requested / 2 : requested;
              Double used = i % 7 == 0 ? null : Math.floor(granted * (0.4 + dice.nextDouble() / 2));
              return new Dossier.ResourceUsed(
                  "r-" + i,
                  kind[0],
                  kind[1],
                  "d-" + i % DEPARTMENTS,
                  "s-" + i % 6,
                  kind[2],
                  requested,
                  granted,
                  used,
                  used == null ? null : 100 * used / granted,
                  i % 13 != 0,
                  i % 13 == 0 ? "RESERVE_POOL" : "POOL",
                  i % 9 == 0 ? "KEPT" : "RELEASED",
                  at(-7),
                  at(1),
                  null);
            })
        .toList();
  }

  private List<Dossier.Criterion> criteria() {
    List<String> titles =
        List.of(
            "Resources", "Load tests", "Contingency plans", "Hazards", "Duty roster", "Sign-offs");
    return IntStream.range(0, titles.size())
        .mapToObj(
            i ->
                new Dossier.Criterion(
                    "c-" + i,
                    Sentence.of(titles.get(i)),
                    i == 3 ? "RED" : i == 2 ? "AMBER" : "GREEN",
                    i == 3,
                    Sentence.of("All departments are aligned."),
                    "p-1"))
        .toList();
  }

  private List<Dossier.CheckOutcome> checks() {
    return IntStream.range(0, 64)
        .mapToObj(
            i ->
                new Dossier.CheckOutcome(
                    at(-2),
                    i % 2 == 0 ? "http" : "database-health",
                    system("s-" + i % 6, chinese),
                    i % 21 == 4 ? "FAIL" : i % 17 == 3 ? "WARN" : "PASS",
                    Sentence.of("All departments are aligned.")))
        .toList();
  }

  private List<Dossier.HazardFound> hazards() {
    return IntStream.range(0, 9)
        .mapToObj(
            i ->
                new Dossier.HazardFound(
                    i + 1,
                    say("The stock database has no replica in the second centre", "库存数据库在第二中心没有备库"),
                    "s-" + i % 6,
                    "d-" + i,
                    i % 3 == 0 ? "HIGH" : "MEDIUM",
                    i == 4 ? "ACCEPTED" : "REMOVED",
                    at(-40 + i),
                    at(-10),
                    i == 4 ? null : at(-12 + i % 3),
                    i == 4 ? say("A plan covers it.", "已有预案兜底。") : null))
        .toList();
  }

  private List<Dossier.PlanKept> plans() {
    return IntStream.range(0, 36)
        .mapToObj(
            i ->
                new Dossier.PlanKept(
                    i + 1,
                    say("Switch payment to the second centre", "支付切换到第二中心"),
                    "d-" + i % DEPARTMENTS,
                    "s-" + i % 6,
                    1 + i % 4,
                    i % 9 == 0 ? 1 + i % 2 : 0,
                    i % 9 == 0 ? 1 : 0,
                    i % 6 == 0 ? "NEW_VERSION" : "NO_CHANGE",
                    i % 6 == 0
                        ? say("The order of steps was wrong.", "步骤顺序有误。")
                        : say("It fits.", "仍然适用。")))
        .toList();
  }

  private List<Dossier.FreezeException> exceptions() {
    return IntStream.range(0, 4)
        .mapToObj(
            i ->
                new Dossier.FreezeException(
                    i + 1,
                    "CHG-2026-" + (1040 + i),
                    "s-" + i,
                    "SECURITY_HARDENING",
                    "All departments are aligned.",
                    say("Renew the gateway's certificate", "更新网关证书"),
                    i == 3 ? "REFUSED" : "USED",
                    "p-" + (10 + i),
                    GO_LIVE.plus(2L * i, ChronoUnit.HOURS),
                    "p-1",
                    GO_LIVE.plus(2L * i, ChronoUnit.HOURS).plusSeconds(900),
                    i == 3 ? say("It can wait.", "可以等。") : say("It ends tonight.", "今晚到期。"),
                    i == 3 ? null : GO_LIVE.plus(2L * i + 1, ChronoUnit.HOURS),
                    i == 3 ? null : GO_LIVE.plus(2L * i + 2, ChronoUnit.HOURS),
                    i == 3 ? null : GO_LIVE.plus(2L * i + 1, ChronoUnit.HOURS).plusSeconds(300),
                    i == 3 ? "" : i == 2 ? "ROLLED_BACK" : "SUCCEEDED"))
        .toList();
  }

  private List<Dossier.Shift> shifts() {
    return Stream.of("GENERAL_DUTY_OFFICER", "SYSTEM", "NETWORK", "APPLICATION", "DATABASE")
        .flatMap(
            post ->
                IntStream.range(0, 4)
                    .mapToObj(
                        i -> {
                          Instant from = BROADCAST.plus(4L * i, ChronoUnit.HOURS);
                          boolean taken = !(post.equals("NETWORK") && i == 2);
                          return new Dossier.Shift(
                              post,
                              "p-" + (post.length() + i),
                              from,
                              from.plus(4, ChronoUnit.HOURS),
                              taken ? from.minusSeconds(240) : null,
                              taken ? "p-" + (post.length() + i) : null);
                        }))
        .toList();
  }

  private List<Dossier.Incident> incidents() {
    List<String> titles =
        chinese
            ? List.of("支付变慢", "直播卡顿", "库存同步延迟", "网关报错", "优惠券重复发放")
            : List.of(
                "Payment is slow",
                "The stream stutters",
                "Stock is synchronised late",
                "The gateway answers with errors",
                "Vouchers are granted twice");
    return IntStream.range(0, 50)
        .mapToObj(
            i -> {
              long minute = i < 22 ? dice.nextInt(120) : dice.nextInt(920);
              Instant detected = BROADCAST.plus(minute, ChronoUnit.MINUTES);
              int outage = 3 + dice.nextInt(i % 10 == 0 ? 90 : 35);
              String severity = i == 7 ? "S1" : i % 7 == 0 ? "S2" : i % 3 == 0 ? "S4" : "S3";
              return new Dossier.Incident(
                  i + 1,
                  titles.get(i % titles.size()),
                  "s-" + i % 6,
                  "d-" + i % DEPARTMENTS,
                  severity,
                  "CLOSED",
                  detected,
                  detected.plusSeconds(60L * (1 + i % 6)),
                  detected.plus(outage, ChronoUnit.MINUTES),
                  detected.plus(6, ChronoUnit.HOURS),
                  (long) outage,
                  i % 2 == 0 ? "SWITCH_TRAFFIC" : "ROLL_BACK",
                  say("A connection pool was too small for the peak.", "连接池过小，撑不住峰值。"));
            })
        .sorted(Comparator.comparing(Dossier.Incident::detectedAt))
        .toList();
  }

  private List<Dossier.Happening> timeline() {
    List<Dossier.Happening> lines = new ArrayList<>();
    lines.add(happening(at(-2), "DECISION", "All departments are aligned.", "p-1"));
    lines.add(happening(BROADCAST, "PHASE", "All departments are aligned.", ""));
    for (int i = 0; i < 1_400; i++) {
      long minute = i < 700 ? (long) (90 * dice.nextDouble()) : dice.nextInt(960);
      lines.add(
          happening(
              BROADCAST.plus(minute, ChronoUnit.MINUTES),
              "ALERT",
              "All departments are aligned.",
              ""));
    }
    for (int i = 0; i < 90; i++) {
      Instant moment = BROADCAST.plus(10L * i, ChronoUnit.MINUTES);
      lines.add(
          happening(
              moment,
              i % 3 == 0 ? "INCIDENT" : "WAR_ROOM",
              "All departments are aligned.",
              "p-" + i % 9));
    }
    return lines.stream()
        .sorted(Comparator.comparing(Dossier.Happening::at))
        .collect(toCollection(ArrayList::new));
  }

  private static Dossier.Happening happening(Instant at, String kind, String what, String who) {
    return new Dossier.Happening(at, kind, Sentence.of(what), who, "s-1", "");
  }

  private List<Dossier.Review> reviews() {
    return IntStream.range(0, DEPARTMENTS - 1)
        .mapToObj(
            i ->
                new Dossier.Review(
                    "d-" + i,
                    at(21),
                    at(i == 4 ? 23 : 12),
                    "p-" + i,
                    say("Orders were 20 % above the forecast.", "订单高出预估两成。"),
                    say(
                        "Traffic was switched within four minutes, as drilled.\nThe roster held.",
                        "四分钟内完成切量，与演练一致。\n值守排班到位。"),
                    say("The alert of the gateway came late.", "网关告警过晚。"),
                    say(
                        "Alerts that watch a ratio need a floor; file bandwidth with the forecast, "
                            + "not after it.",
                        "比例类告警需设下限；带宽应随预估一并报备。")))
        .toList();
  }

  private List<Dossier.Action> followUps() {
    return IntStream.range(0, 31)
        .mapToObj(
            i ->
                new Dossier.Action(
                    i + 1,
                    say("Set a floor for ratio alerts of the gateway", "为网关的比例告警设置下限"),
                    "p-" + i,
                    "d-" + i % DEPARTMENTS,
                    i % 3 == 0 ? "INCIDENT" : "REVIEW",
                    i % 3 == 0 ? "incident/" + (i + 1) : null,
                    i % 8 == 0 ? "OPEN" : "CLOSED",
                    LocalDate.of(2026, 12, 1 + i % 20),
                    i % 8 == 0 ? null : at(14),
                    null))
        .toList();
  }

  private List<Dossier.Decision> decisions() {
    return List.of(
        new Dossier.Decision(
            "LEVEL", at(-74), "p-1", "P2 → P1", say("A regulator watches.", "监管机构关注。")),
        new Dossier.Decision(
            "RESCHEDULE",
            at(-40),
            "p-0",
            "2026-11-10T20:00+08:00 → 2026-11-11T20:00+08:00",
            say("The keynote moved.", "主题演讲改期。")),
        new Dossier.Decision(
            "GO_LIVE", at(-2), "p-1", "GO_WITH_RISK", say("One hazard has a plan.", "唯一隐患已有预案。")));
  }

  private List<Dossier.Evaluation> evaluations() {
    return IntStream.range(0, 600)
        .mapToObj(
            i ->
                new Dossier.Evaluation(
                    at(-60),
                    i % 3 == 0 ? "task-deadlines" : i % 3 == 1 ? "escalation-ladder" : "go-no-go",
                    i < 300 ? 1 : 2,
                    "readiness",
                    "",
                    Map.of(),
                    List.of()))
        .toList();
  }

  private List<Dossier.Mail> mails() {
    List<String> kinds = List.of("REMINDER", "REMINDER", "ESCALATION", "ASSIGNMENT", "INCIDENT");
    return IntStream.range(0, 4_200)
        .mapToObj(
            i ->
                new Dossier.Mail(
                    "m-" + i,
                    at(-60 + i % 60),
                    kinds.get(i % kinds.size()),
                    "p-" + i % 40,
                    null,
                    Sentence.of("All departments are aligned."),
                    Sentence.of("All departments are aligned."),
                    i % 1_400 == 7 ? "FAILED" : "SENT",
                    at(-60 + i % 60),
                    null,
                    ""))
        .toList();
  }

  private List<Dossier.Model> models() {
    return Stream.of("event-assurance", "readiness", "go-live-watch", "incident")
        .map(key -> new Dossier.Model("BPMN", key, 3, "1.3", "models/" + key + "-v3.bpmn", at(-90)))
        .toList();
  }

  private String say(String english, String inChinese) {
    return chinese ? inChinese : english;
  }

  private static Instant at(int daysAfterGoLive) {
    return GO_LIVE.plus(Duration.ofDays(daysAfterGoLive));
  }
}
