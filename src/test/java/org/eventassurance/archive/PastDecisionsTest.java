package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.eventassurance.archive.Dossier.Evaluation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a decision table answered, whatever its author left without a name. */
@Tag("E29")
class PastDecisionsTest {

  @Test
  void whatHasNoNameGoesByItsId() {
    HistoricDecisionInputInstance input = mock();
    when(input.getClauseId()).thenReturn("input_1");
    when(input.getValue()).thenReturn(7);
    HistoricDecisionOutputInstance output = mock();
    when(output.getClauseId()).thenReturn("output_1");
    when(output.getValue()).thenReturn("GO");
    HistoricDecisionOutputInstance nameless = mock();
    when(nameless.getValue()).thenReturn("NO_GO");
    when(nameless.getRuleOrder()).thenReturn(2);
    HistoricDecisionInstance decision = mock();
    when(decision.getEvaluationTime()).thenReturn(Date.from(Instant.EPOCH));
    when(decision.getInputs()).thenReturn(List.of(input));
    when(decision.getOutputs()).thenReturn(List.of(output, nameless));

    Evaluation evaluation = PastDecisions.evaluation(decision, 3);

    assertThat(evaluation.inputs()).isEqualTo(Map.of("input_1", 7));
    assertThat(evaluation.outputs()).containsExactly(Map.of("output_1", "GO"), Map.of("", "NO_GO"));
  }
}
