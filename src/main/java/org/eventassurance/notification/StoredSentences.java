package org.eventassurance.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.SentenceJson;

/**
 * Sentences as the ledger keeps them: JSON with the English words and what is put in, so that the
 * recipient's language is chosen when the mail is written.
 */
final class StoredSentences {

  /** The longest JSON of a sentence, and of a message. */
  private static final int LONGEST_SENTENCE = 4000;

  private static final int LONGEST_MESSAGE = 20_000;

  /** Of a sentence that is too long, this much is kept: escaped, it still fits. */
  private static final int KEPT = 1000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredSentences() {}

  static String write(Sentence sentence) {
    return bounded(sentence).toString();
  }

  /** Lines that would make the message too long are left out from the end. */
  static String write(List<Sentence> message) {
    ArrayNode lines = JSON.createArrayNode();
    int length = 2;
    for (Sentence sentence : message) {
      JsonNode line = bounded(sentence);
      length += line.toString().length() + 1;
      if (length > LONGEST_MESSAGE) {
        break;
      }
      lines.add(line);
    }
    return lines.toString();
  }

  static Sentence read(String json) {
    return SentenceJson.parse(json);
  }

  static List<Sentence> readAll(String json) {
    return json == null ? List.of() : SentenceJson.parseAll(json);
  }

  private static JsonNode bounded(Sentence sentence) {
    JsonNode json = SentenceJson.write(sentence);
    return json.toString().length() <= LONGEST_SENTENCE
        ? json
        : SentenceJson.write(Sentence.of(MailText.cut(MailText.block(sentence.toString()), KEPT)));
  }
}
