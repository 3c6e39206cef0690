package org.eventassurance.standby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows what stands by as rows of a form's table. */
@Component
class StandbyRows {

  private final Dictionary dictionary;
  private final MessageSource messages;

  StandbyRows(Dictionary dictionary, MessageSource messages) {
    this.dictionary = dictionary;
    this.messages = messages;
  }

  List<Map<String, Object>> of(List<StandbyUse> uses, Locale language) {
    return uses.stream().map(use -> row(use, language)).toList();
  }

  private Map<String, Object> row(StandbyUse use, Locale language) {
    Words words = dictionary.in(language);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", messages.getMessage("standby.kind." + use.entry().kind(), null, language));
    row.put("name", use.entry().name());
    row.put("provides", use.entry().provides());
    row.put(
        "missing",
        use.gaps().stream().map(gap -> words.say(gap.what())).collect(Collectors.joining(" ")));
    return row;
  }
}
