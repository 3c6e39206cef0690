package org.eventassurance.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One message of an Alertmanager's webhook, version 4: the alerts of one of its groups.
 *
 * @param groupKey what the group is known by, the same in each of its messages
 * @param cutOff how many alerts more there are, of which the message does not tell
 * @param alerts those that fire, and those that have ended since the last message; never empty
 */
record Notification(String groupKey, long cutOff, List<ReceivedAlert> alerts) {

  Notification {
    alerts = List.copyOf(alerts);
  }

  /** By what the group is found again, whatever the length of its key. */
  String groupHash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(groupKey.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
