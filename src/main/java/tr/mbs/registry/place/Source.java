package tr.mbs.registry.place;

/** Where a row came from; nobody takes away what another source brought. */
public enum Source {
  /** The register that is part of the project. */
  BASE,
  /** An imported register. */
  REGISTER,
  /** The demo set. */
  DEMO
}
