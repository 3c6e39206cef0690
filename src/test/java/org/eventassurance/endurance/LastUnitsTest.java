package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes hand out one pool at the same moment. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The cluster's nodes are ended by signals.")
class LastUnitsTest {

  /** About twice as many as the pool has units for. */
  private static final int FILINGS = 20;

  @Test
  @Tag("E11")
  void twoNodesNeverGiveTheLastUnitsTwice(@TempDir Path folder) {
    try (Cluster cluster = new Cluster(folder)) {
      cluster.start();
      LastUnits units = new LastUnits(cluster, FILINGS);

      units.fileAllAtOnce();

      assertThat(units.granted()).isEqualTo(LastUnits.CAPACITY);
      units.withdrawEveryOtherAtOnce();
      assertThat(units.granted()).as("who was short got what became free").isEqualTo(70);
    }
  }
}
