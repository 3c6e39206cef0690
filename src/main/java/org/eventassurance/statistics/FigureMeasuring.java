package org.eventassurance.statistics;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Reads an event's technical figures from monitoring servers, several at once and all within a
 * limit, whatever the servers do. It only looks: nothing is stored.
 */
@Component
class FigureMeasuring {

  private static final Logger log = LoggerFactory.getLogger(FigureMeasuring.class);

  /** Enough for two cores and kind to the servers. */
  private static final int AT_ONCE = 4;

  private final FigureQuestions questions;
  private final Prometheus prometheus;
  private final Duration limit;
  private final Clock clock;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, factory());

  /**
   * With its limit.
   *
   * @param limit of all figures together; less than a minute, after which the engine takes a job
   *     for lost
   */
  FigureMeasuring(
      FigureQuestions questions,
      Prometheus prometheus,
      @Value("${assurance.check.limit:PT40S}") Duration limit,
      Clock clock) {
    this.questions = questions;
    this.prometheus = prometheus;
    this.limit = limit;
    this.clock = clock;
  }

  private static CustomizableThreadFactory factory() {
    CustomizableThreadFactory factory = new CustomizableThreadFactory("figures-");
    factory.setDaemon(true);
    return factory;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /** Whether there is anything to measure yet. */
  boolean hasBegun(MajorEvent event) {
    return !event.window().begins().isAfter(clock.instant());
  }

  /** One measurement for each question, not stored yet. */
  List<FigureMeasurement> measure(MajorEvent event) {
    Instant now = clock.instant();
    List<FigureQuestion> all = questions.of(event);
    Iterator<Future<FigureMeasurement>> answers =
        answers(event, all.stream().filter(one -> one.server().isPresent()).toList(), now)
            .iterator();
    return all.stream()
        .map(
            question ->
                question.server().isEmpty()
                    ? unasked(event, question, now)
                    : measurement(event.code(), question, answers.next(), now))
        .toList();
  }

  private List<Future<FigureMeasurement>> answers(
      MajorEvent event, List<FigureQuestion> asked, Instant now) {
    List<Callable<FigureMeasurement>> looks =
        asked.stream()
            .<Callable<FigureMeasurement>>map(question -> () -> ask(event, question, now))
            .toList();
    try {
      return threads.invokeAll(looks, limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The figures were not measured to their end.", stopped);
    }
  }

  private static FigureMeasurement unasked(MajorEvent event, FigureQuestion question, Instant now) {
    return FigureMeasurement.none(
        event.code(),
        question.figure(),
        FigureState.NOT_ASKED,
        question.unasked().orElseThrow(),
        now);
  }

  /** Of an event that is not over, what came so far. */
  private FigureMeasurement ask(MajorEvent event, FigureQuestion question, Instant now) {
    MonitoringServer server = question.server().orElseThrow();
    EventWindow window = event.window();
    Instant until = window.endsAt().isBefore(now) ? window.endsAt() : now;
    return FigureMeasurement.of(
        event.code(),
        question.figure(),
        prometheus.course(server, question.query(), window.begins(), until),
        server.id(),
        now);
  }

  private FigureMeasurement measurement(
      String eventCode, FigureQuestion question, Future<FigureMeasurement> answer, Instant now) {
    try {
      return answer.get();
    } catch (CancellationException late) {
      return unanswered(
          eventCode,
          question,
          Sentence.of("There was no answer within %s seconds.", limit.toSeconds()),
          now);
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(impossible);
    } catch (ExecutionException failed) {
      return unanswered(eventCode, question, said(question, failed.getCause()), now);
    }
  }

  private static Sentence said(FigureQuestion question, Throwable cause) {
    if (cause instanceof NoAnswerException known) {
      return known.sentence();
    }
    log.warn("The figure {} could not be measured.", question.figure(), cause);
    return Sentence.of(
        "Measuring itself failed (%s): tell whoever runs this product, the log says more.",
        cause.getClass().getSimpleName());
  }

  private static FigureMeasurement unanswered(
      String eventCode, FigureQuestion question, Sentence why, Instant now) {
    return FigureMeasurement.none(
        eventCode,
        question.figure(),
        FigureState.UNANSWERED,
        Sentence.of(
            "%s did not tell it: %s",
            question.server().map(MonitoringServer::id).orElse(question.figure()), why),
        now);
  }
}
