package org.eventassurance.process.model;

/** A model as it lies in a file. */
public final class ModelFile {

  private final String name;
  private final byte[] content;

  /**
   * A file.
   *
   * @param name the resource name, such as {@code processes/event-assurance.bpmn}
   * @param content its bytes
   */
  public ModelFile(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
  }

  /** The resource name, with folders. */
  public String name() {
    return name;
  }

  /** The bytes. */
  public byte[] content() {
    return content.clone();
  }
}
