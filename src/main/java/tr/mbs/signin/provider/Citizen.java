package tr.mbs.signin.provider;

import tr.mbs.kernel.Tckn;

/** Whom e-Devlet has recognized. Its text form names nobody. */
public record Citizen(Tckn tckn, String fullName) {

  @Override
  public String toString() {
    return "Citizen";
  }
}
