package org.eventassurance.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Names the numbered places of the form "Report operating figures" by what the table {@code
 * operating-figures} asks the department for (E28): the facts {@code figure1}, {@code figureUnit1}
 * and {@code figureReason1} belong to place 1.
 */
@Component
class AskedFiguresFacts implements FormFacts {

  private final OperatingFiguresTable table;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final TaskService tasks;

  AskedFiguresFacts(
      OperatingFiguresTable table, MajorEvents events, Dictionary dictionary, TaskService tasks) {
    this.table = table;
    this.events = events;
    this.dictionary = dictionary;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(OperatingFiguresForm.ID);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    List<AskedFigure> asked =
        OperatingFiguresForm.further(table.of(events.get(businessKey), department));
    Words reader = dictionary.in(language);
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int place = 1; place <= Math.min(FigureSlots.PLACES, asked.size()); place++) {
      AskedFigure figure = asked.get(place - 1);
      facts.put("figure" + place, reader.say(figure.title()));
      facts.put("figureUnit" + place, reader.say(figure.unit()));
      facts.put("figureReason" + place, reader.say(reason(figure)));
    }
    if (asked.size() > FigureSlots.PLACES) {
      facts.put(
          "furtherFigures",
          FigureSlots.further(asked).stream()
              .map(figure -> reader.say(figure.title()))
              .collect(Collectors.joining(", ")));
    }
    return facts;
  }

  private static Sentence reason(AskedFigure figure) {
    Sentence reason = Sentence.of(figure.reason());
    return figure.required() ? Sentence.of("Required. %s", reason) : reason;
  }
}
