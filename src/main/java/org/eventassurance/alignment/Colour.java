package org.eventassurance.alignment;

/** How a criterion of the go-live stands, the best first. */
public enum Colour {
  GREEN,
  /** It can go live with this, but somebody should look at it; also what nobody knows yet. */
  AMBER,
  RED;

  /** A sign for those who do not see the colour. */
  public String sign() {
    return switch (this) {
      case GREEN -> "●";
      case AMBER -> "▲";
      case RED -> "✖";
    };
  }

  /** What is proposed where this is the worst colour. */
  GoVerdict verdict() {
    return switch (this) {
      case GREEN -> GoVerdict.GO;
      case AMBER -> GoVerdict.GO_WITH_RISK;
      case RED -> GoVerdict.NO_GO;
    };
  }
}
