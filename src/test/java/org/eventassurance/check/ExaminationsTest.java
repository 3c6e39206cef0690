package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Targets;
import org.eventassurance.check.Examinations.Examination;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.monitoring.NoAnswerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E18")
class ExaminationsTest {

  private static final CataloguedSystem ORDER =
      new CataloguedSystem(
          "order", "Orders", "business", true, false, Optional.empty(), Set.of(), Targets.NONE);

  private final Examinations examinations =
      new Examinations(
          new CheckSettings(Duration.ofSeconds(1), Duration.ofMillis(500)), Clock.systemUTC());
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @AfterEach
  void stop() {
    examinations.stop();
  }

  @Test
  void theWorstOfWhatIsFoundIsTheStateOfTheRun() {
    assertThat(stateOf(State.PASS, State.WARN, State.UNKNOWN)).isEqualTo(State.WARN);
    assertThat(stateOf(State.ERROR, State.FAIL)).isEqualTo(State.FAIL);
    assertThat(stateOf(State.UNKNOWN, State.PASS)).isEqualTo(State.UNKNOWN);
    assertThat(stateOf()).as("Nothing seen is no pass").isEqualTo(State.UNKNOWN);
  }

  @Test
  void aCheckThatHangsIsInterruptedAndIsAnErrorAndTheOthersAreHeard() throws Exception {
    List<CheckRun> runs =
        examinations.carryOut(
            List.of(
                examination(target -> hang()), examination(target -> List.of(found(State.PASS)))),
            "sre");

    assertThat(runs).extracting(CheckRun::state).containsExactly(State.ERROR, State.PASS);
    assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCheckThatBreaksIsAnErrorThatSaysWhatToDoAndTellsNoSecret() {
    List<CheckRun> runs =
        examinations.carryOut(
            List.of(
                examination(
                    target -> {
                      throw new NoAnswerException(Sentence.of("%s cannot be reached.", "db"));
                    }),
                examination(
                    target -> {
                      throw new IllegalStateException("password=hunter2");
                    })),
            "sre");

    assertThat(runs).extracting(CheckRun::state).containsOnly(State.ERROR);
    assertThat(runs.get(0).findings().get(0).sentence()).hasToString("db cannot be reached.");
    assertThat(runs.get(1).findings().get(0).sentence().toString())
        .contains("IllegalStateException", "log")
        .doesNotContain("hunter2");
  }

  @Test
  void aStepOfAProcessTriesAgainWhileItCanAndThenGoesOnWithTheError() {
    Checks checks = mock();
    CheckRounds rounds = new CheckRounds(checks);
    List<CheckRun> runs =
        examinations.carryOut(
            List.of(examination(target -> List.of(found(State.ERROR), found(State.FAIL)))), "p");
    when(checks.examine("E1", List.of("slow"), "p")).thenReturn(runs);

    assertThatThrownBy(() -> rounds.run("E1", " slow ,", "p", false))
        .isInstanceOf(NoAnswerException.class)
        .hasMessage("These checks did not get through: slow / order.");
    verify(checks).note(runs);
    rounds.run("E1", "slow", "p", true);
    verify(checks).keep(runs);
  }

  private State stateOf(State... states) {
    List<Finding> findings = List.of(states).stream().map(ExaminationsTest::found).toList();
    return examinations.carryOut(List.of(examination(target -> findings)), "sre").get(0).state();
  }

  private List<Finding> hang() throws InterruptedException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      interrupted.countDown();
      throw stopped;
    }
    return List.of();
  }

  private static Finding found(State state) {
    return Finding.of("disk", state, Sentence.of("The disk is full."), "");
  }

  private static Examination examination(Look look) {
    MajorEvent event = mock();
    when(event.code()).thenReturn("E1");
    return new Examination(
        new Check() {
          @Override
          public String name() {
            return "slow";
          }

          @Override
          public boolean concerns(CataloguedSystem system) {
            return true;
          }

          @Override
          public List<Finding> examine(CheckTarget target) throws Exception {
            return look.at(target);
          }
        },
        new CheckTarget(event, ORDER));
  }

  private interface Look {
    List<Finding> at(CheckTarget target) throws Exception;
  }
}
