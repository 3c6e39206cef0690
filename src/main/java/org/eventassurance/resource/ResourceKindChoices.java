package org.eventassurance.resource;

import java.util.List;
import java.util.Locale;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.process.FormChoices;
import org.springframework.stereotype.Component;

/** Lets a form choose among the resources that can be filed; each says what it is counted in. */
@Component
public class ResourceKindChoices implements FormChoices {

  private final LeadTimeTable table;
  private final Dictionary dictionary;

  ResourceKindChoices(LeadTimeTable table, Dictionary dictionary) {
    this.table = table;
    this.dictionary = dictionary;
  }

  @Override
  public String source() {
    return "resourceKinds";
  }

  @Override
  public List<Choice> choices(Locale language) {
    Words words = dictionary.in(language);
    return table.kinds().stream().map(kind -> new Choice(kind.id(), label(kind, words))).toList();
  }

  private static String label(ResourceKind kind, Words words) {
    return "%s (%s)".formatted(words.say(kind.name()), words.say(kind.unit()));
  }
}
