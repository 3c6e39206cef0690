package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process owner deploys models as Camunda Modeler does. */
@OnH2
class ProcessOwnerOnH2Test extends Story {

  private static final String CHECKLIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="owner">
        <process id="owners-checklist" name="Checklist" isExecutable="true"
            camunda:historyTimeToLive="P30D" camunda:candidateStarterGroups="sre">
          <startEvent id="startEvent_checklist" />
          <sequenceFlow id="flow_check" sourceRef="startEvent_checklist" targetRef="userTask_check" />
          <userTask id="userTask_check" name="Go through checklist" camunda:candidateGroups="sre" />
        </process>
      </definitions>
      """;

  @Test
  void aModelFromOutsideIsDeployedAndStartedByWhomItNames() throws Exception {
    assertThat(deploy("owner", "checklist.bpmn", CHECKLIST).statusCode()).isEqualTo(200);

    cast.person("sre")
        .post(
            "/engine-rest/process-definition/key/owners-checklist/submit-form",
            Map.of("variables", Map.of()))
        .expect(200);
  }

  @Test
  void aRefusedModelTellsItsOwnerWhyAndLeavesARunningEventAlone() throws Exception {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("business").post("/api/events", launchLiveStream("GUARDED")).expect(201);
    String lifecycle = Files.readString(Path.of("processes", "event-assurance.bpmn"));
    assertThat(lifecycle).contains("\"${confirmLevel}\"");

    HttpResponse<String> refusal =
        deploy(
            "owner",
            "event-assurance.bpmn",
            lifecycle.replace("\"${confirmLevel}\"", "\"${dataSource}\""));

    assertThat(refusal.statusCode()).isEqualTo(400);
    JsonNode answer = Caller.JSON.readTree(refusal.body());
    assertThat(answer.path("type").asText()).isEqualTo("ParseException");
    assertThat(answer.path("message").asText())
        .contains("(serviceTask_confirmLevel) delegates to ${dataSource}, which is no such bean");
    JsonNode problem = answer.path("details").path("event-assurance.bpmn").path("errors").path(0);
    assertThat(problem.path("mainElementId").asText()).isEqualTo("serviceTask_confirmLevel");
    cast.complete(
        "GUARDED",
        "userTask_confirmLevel",
        Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    assertThat(cast.overview("GUARDED").path("status").asText()).isEqualTo("PREPARING");
  }

  @Test
  void whoIsNoProcessOwnerDeploysNothing() throws Exception {
    assertThat(deploy("sre", "checklist.bpmn", CHECKLIST).statusCode()).isEqualTo(403);
  }

  @Test
  void theShippedModelsAreInForceAndOnlyTheirKeepersSeeSo() {
    JsonNode models = cast.person("owner").get("/api/models").expect(200).json();

    assertThat(models).isNotEmpty();
    assertThat(models).allSatisfy(it -> assertThat(it.path("state").asText()).isEqualTo("OURS"));
    cast.person("sre").get("/api/models").expect(403);
    cast.person("sre").post("/api/models/event-assurance.bpmn/deploy", Map.of()).expect(403);
    cast.person("admin").post("/api/models/event-assurance.bpmn/deploy", Map.of()).expect(200);
  }

  private HttpResponse<String> deploy(String person, String file, String model)
      throws IOException, InterruptedException {
    String credentials = person + ":" + person;
    String body =
        """
        --part\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        My models\r
        --part\r
        Content-Disposition: form-data; name="deployment-source"\r
        \r
        Camunda Modeler\r
        --part\r
        Content-Disposition: form-data; name="model"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --part--\r
        """
            .formatted(file, model);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/engine-rest/deployment/create"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
