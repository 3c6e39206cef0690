package org.eventassurance.standby;

import java.util.Objects;

/** How somebody is reached; what is not known is empty. */
public record ContactPerson(String name, String phone, String mail) {

  public ContactPerson {
    name = Objects.requireNonNullElse(name, "").strip();
    phone = Objects.requireNonNullElse(phone, "").strip();
    mail = Objects.requireNonNullElse(mail, "").strip();
  }

  boolean isBlank() {
    return name.isEmpty() && phone.isEmpty() && mail.isEmpty();
  }
}
