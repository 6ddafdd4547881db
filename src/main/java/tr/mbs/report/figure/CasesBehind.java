package tr.mbs.report.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which requests stand behind a figure. */
public enum CasesBehind {
  ARRIVED("gelen"),
  ANSWERED("cevaplanan"),
  WITHDRAWN("geri-cekilen"),
  RETURNED("iade"),
  OPEN("acik"),
  OVERDUE("geciken"),
  ENDED("kalis"),
  OBJECTED("itiraz"),
  USELESS("yaramadi");

  private final String address;

  CasesBehind(String address) {
    this.address = address;
  }

  /** Whether it is what is so now, whatever the period is. */
  public boolean isNow() {
    return this == OPEN || this == OVERDUE;
  }

  /** How an address names it. */
  public String address() {
    return address;
  }

  public static Optional<CasesBehind> named(String address) {
    return Arrays.stream(values()).filter(what -> what.address.equals(address)).findFirst();
  }

  /** Its part of a message's key. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
