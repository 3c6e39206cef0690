package org.eventassurance.problem;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.OwnersTranslations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whatever is wrong with a request, the caller reads which field it is and what belongs there. */
class ProblemHandlerTest {

  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new Orders(), new NothingHere())
          .setControllerAdvice(new ProblemHandler(dictionary()))
          .setMessageConverters(
              new MappingJackson2HttpMessageConverter(
                  Jackson2ObjectMapperBuilder.json()
                      .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                      .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                      .build()))
          .build();

  private static Dictionary dictionary() {
    return new Dictionary(
        new StaticListableBeanFactory().getBeanProvider(OwnersTranslations.class));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          from=soon&count=1        | from  | Send a date like 2026-09-30, not 'soon'.
          from=2026-02-30&count=1  | from  | Send a date like 2026-09-30, not '2026-02-30'.
          from=2026-02-03&count=x  | count | Send a whole number, not 'x'.
          from=2026-02-03          | count | Send a whole number.
          from=2026-02-03&count=   | count | Send a whole number.
          from=&count=1            | from  | Send a date like 2026-09-30.
          count=1                  | from  | Send a date like 2026-09-30.
          from=2026-02-03&count=1&colour=PINK | colour | Send one of RED, BLUE, not 'PINK'.
          """)
  void aWrongOrMissingParameterIsNamed(String query, String field, String message)
      throws Exception {
    refused(http.perform(get("/orders?" + query)), field, message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {"lines":[{"amount":1},{"amount":"x"}]} | lines[1].amount | Send a whole number, not 'x'.
          {"lines":[1]}            | lines[0] | Send a JSON object.
          {"lines":{"amount":1}}   | lines    | Send a list.
          {"colour":"PINK"}        | colour   | Send one of RED, BLUE, not 'PINK'.
          {"color":"RED"}          | color    | Leave this field out, it is not known; known are: \
          at, code, colour, lines.
          {"at":"2026-11-11T20:00"} | at | Send a time with its offset, like \
          2026-11-11T20:00:00+08:00, not '2026-11-11T20:00'.
          {"code":{"text":"*"}}    | code     | Use letters.
          {"code":{"text":"-"}}    | code     | Send another value.
          []                       | body     | Send a JSON object.
          """)
  void aBodyThatDoesNotFitIsNamedByItsPath(String body, String field, String message)
      throws Exception {
    refused(send(body), field, message);
  }

  @Test
  void aBodyThatIsNotJsonIsShownWhereItBreaks() throws Exception {
    refused(
        send("{\"lines\":\n [{\"amount\" 1}]}"),
        "body",
        "Send valid JSON; at line 2, column 13 it is not: Unexpected character ('1' (code 49)):"
            + " was expecting a colon to separate field name and value.");
  }

  @Test
  void anEmptyBodyIsRefused() throws Exception {
    refused(send(""), "body", "Send a JSON object.");
  }

  @Test
  void aBrokenConstraintIsNamedByItsField() throws Exception {
    refused(send("{\"lines\":[{\"amount\":0}]}"), "lines[0].amount", "Order at least one.");
  }

  @Test
  void aRefusalThatIsAboutNoFieldStillHasItsListOfErrors() throws Exception {
    http.perform(get("/api/unknown"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").isNotEmpty())
        .andExpect(jsonPath("$.errors", is(empty())));
  }

  private ResultActions send(String body) throws Exception {
    return http.perform(post("/orders").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private static void refused(ResultActions answer, String field, String message) throws Exception {
    answer
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors.length()").value(1))
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].message").value(message))
        .andExpect(jsonPath("$.detail").value(field + ": " + message));
  }

  enum Colour {
    RED,
    BLUE
  }

  record Code(String text) {

    Code {
      if (text.equals("*")) {
        throw new IllegalArgumentException("Use letters.");
      }
      if (text.equals("-")) {
        throw new IllegalStateException("Something of our own that a caller need not know.");
      }
    }
  }

  record Line(@Min(value = 1, message = "Order at least one.") int amount) {}

  record Order(OffsetDateTime at, Colour colour, @Valid List<Line> lines, Code code) {}

  @RestController
  static class Orders {

    @GetMapping("/orders")
    String find(
        @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @RequestParam int count,
        @RequestParam(required = false) Colour colour) {
      return from + " " + count + " " + colour;
    }

    @PostMapping("/orders")
    void place(@Valid @RequestBody Order order) {}

    @PostMapping("/orders/unknown")
    void unknown() {}
  }
}
