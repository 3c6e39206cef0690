package org.eventassurance.process.shipping;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eventassurance.process.model.ModelFile;

/**
 * What tells two versions of a file apart: the SHA-256 of its bytes.
 *
 * @param hex in hexadecimal
 */
record Fingerprint(String hex) {

  static Fingerprint of(ModelFile file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.content());
      return new Fingerprint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
