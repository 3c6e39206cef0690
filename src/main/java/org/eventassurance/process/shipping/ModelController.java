package org.eventassurance.process.shipping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.ShippedModel;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shipped models, for those who look after them. */
@RestController
@RequestMapping("/api/models")
@Tag(name = "Models", description = "Processes, decisions and forms that come with the product")
class ModelController {

  private static final Set<String> ALLOWED = Set.of("ROLE_PROCESS_OWNER", "ROLE_ADMIN");

  private final ModelShipment shipment;

  ModelController(ModelShipment shipment) {
    this.shipment = shipment;
  }

  @Operation(
      summary = "Lists the shipped models and says whose version of each is in force",
      description = "For process owners and administrators.")
  @GetMapping
  List<ShippedModel> models(Authentication caller) {
    requireAllowed(caller);
    return shipment.all();
  }

  @Operation(
      summary = "Deploys the product's version of a model over a process owner's",
      description =
          "For process owners and administrators. The owner's version stays as an earlier one.")
  @PostMapping("/{name}/deploy")
  ShippedModel deploy(@PathVariable String name, Authentication caller) {
    requireAllowed(caller);
    try {
      return shipment.deploy(name);
    } catch (ParseException refused) {
      throw Problem.conflict(refused.getMessage());
    }
  }

  private static void requireAllowed(Authentication caller) {
    boolean allowed =
        caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(ALLOWED::contains);
    if (!allowed) {
      throw Problem.denied("Only process owners and administrators look after models.");
    }
  }
}
