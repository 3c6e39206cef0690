package org.eventassurance.check;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.NoAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Lets checks look at systems, several at once and all within a limit, whatever the servers do. It
 * only looks: nothing is stored.
 */
@Component
class Examinations {

  private static final Logger log = LoggerFactory.getLogger(Examinations.class);

  /** Checks mostly wait for servers. */
  private static final int AT_ONCE = 16;

  /** The item of an error that concerns a check as a whole. */
  private static final String WHOLE = "check";

  private final CheckSettings settings;
  private final Clock clock;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, factory());

  Examinations(CheckSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private static CustomizableThreadFactory factory() {
    CustomizableThreadFactory factory = new CustomizableThreadFactory("check-");
    factory.setDaemon(true);
    return factory;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /** One look of one check at one system. */
  record Examination(Check check, CheckTarget target) {}

  /** The runs, not stored yet, in the order of what was to be examined. */
  List<CheckRun> carryOut(List<Examination> examinations, String by) {
    List<Future<List<Finding>>> answers = answers(examinations);
    List<CheckRun> runs = new ArrayList<>();
    for (int i = 0; i < examinations.size(); i++) {
      Examination examination = examinations.get(i);
      runs.add(
          CheckRun.of(
              examination.target().event().code(),
              examination.check().name(),
              examination.target().system().id(),
              clock.instant(),
              by,
              findings(examination, answers.get(i))));
    }
    return runs;
  }

  private List<Future<List<Finding>>> answers(List<Examination> examinations) {
    List<Callable<List<Finding>>> looks =
        examinations.stream()
            .<Callable<List<Finding>>>map(it -> () -> it.check().examine(it.target()))
            .toList();
    try {
      return threads.invokeAll(looks, settings.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The checks were stopped before their end.", stopped);
    }
  }

  private List<Finding> findings(Examination examination, Future<List<Finding>> answer) {
    try {
      return answer.get();
    } catch (CancellationException late) {
      return List.of(
          error(
              Sentence.of("There was no answer within %s seconds.", settings.limit().toSeconds())));
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(impossible);
    } catch (ExecutionException failed) {
      return List.of(error(examination, failed.getCause()));
    }
  }

  private static Finding error(Examination examination, Throwable cause) {
    if (cause instanceof NoAnswerException known) {
      return error(known.sentence());
    }
    log.warn(
        "The check {} of the system {} failed.",
        examination.check().name(),
        examination.target().system().id(),
        cause);
    return error(
        Sentence.of(
            "The check itself failed (%s): tell whoever runs this product, the log says more.",
            cause.getClass().getSimpleName()));
  }

  private static Finding error(Sentence sentence) {
    return Finding.error(WHOLE, sentence, "");
  }
}
