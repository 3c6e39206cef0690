package org.eventassurance.forecast;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Names the event's systems in the form of a forecast, and proposes the registered peak. */
@Component
class ForecastFacts implements FormFacts {

  private final MajorEvents events;
  private final EventWords words;

  ForecastFacts(MajorEvents events, EventWords words) {
    this.events = events;
    this.words = words;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ForecastForm.ID);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.putAll(SystemSlots.names(event.systems(), words::systems));
    facts.put(ForecastForm.PEAK_AT, words.pickerValue(ForecastForm.expectedPeak(event)));
    return facts;
  }
}
