package org.eventassurance.preparation;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.answer.Answer;
import org.eventassurance.answer.Answers;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows marketing's promotion plan (E7) to those who forecast from it and carry it out. */
@Component
class PromotionFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of("forecast", "plan-capacity", "configure-back-office");

  private final Answers answers;
  private final EventWords words;
  private final MessageSource messages;

  PromotionFacts(Answers answers, EventWords words, MessageSource messages) {
    this.answers = answers;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return answers
        .latest(businessKey, "userTask_planPromotion")
        .map(plan -> Map.<String, Object>of("promotion", promotion(plan, language)))
        .orElse(Map.of());
  }

  private Map<String, String> promotion(Answer plan, Locale language) {
    Map<String, String> promotion = new LinkedHashMap<>();
    promotion.put("channels", channels(plan, language));
    promotion.put("schedule", plan.text("promotionSchedule"));
    promotion.put("targetAudience", number(plan, "targetAudience", language));
    promotion.put("targetOrders", number(plan, "targetOrders", language));
    promotion.put("presaleFrom", time(plan, "presaleFrom"));
    promotion.put("presaleUntil", time(plan, "presaleUntil"));
    return promotion;
  }

  private String channels(Answer plan, Locale language) {
    return plan.values().get("promotionChannels") instanceof Collection<?> channels
        ? channels.stream()
            .map(channel -> channel(channel.toString(), language))
            .collect(Collectors.joining(messages.getMessage("list.separator", null, language)))
        : "";
  }

  /** A channel that a process owner has added reads as its word. */
  private String channel(String word, Locale language) {
    return messages.getMessage("fact.channel." + word, null, word, language);
  }

  private String number(Answer plan, String key, Locale language) {
    return plan.values().get(key) instanceof Number figure ? words.number(figure, language) : "";
  }

  private String time(Answer plan, String key) {
    String text = plan.text(key);
    return text.isEmpty() ? "" : words.time(OffsetDateTime.parse(text).toInstant());
  }
}
