package org.eventassurance.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A process that a process owner brings along: payment asks for a vendor, whom the DBAs call. */
final class VendorCall {

  static final String PROCESS = "vendor-call.bpmn";

  private VendorCall() {}

  /** The process and its forms by file name. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : new String[] {PROCESS, "plan-vendor-call.form", "call-vendor.form"}) {
      files.put(name, text(name));
    }
    return files;
  }

  static Caller.Answer deployedBy(Caller person) {
    return person.deploy("Vendor call", files());
  }

  private static String text(String name) {
    try (InputStream file = VendorCall.class.getResourceAsStream("/story/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
