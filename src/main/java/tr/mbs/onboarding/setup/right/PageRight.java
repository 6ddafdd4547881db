package tr.mbs.onboarding.setup.right;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pages of e-Belediye that a user may be let to (step 7), in the order in which they are offered. No published list of
 * them is known; these are the modules by their usual names.
 */
public enum PageRight {
  INCOMING_DOCUMENTS, OUTGOING_DOCUMENTS, DOCUMENT_SEARCH, DOCUMENT_SIGNATURE, DOCUMENT_ARCHIVE, ACCOUNTING, BUDGET,
  ACCRUAL, COLLECTION, PERSONNEL, MOVABLES, REAL_ESTATE, ZONING, LICENCES, MUNICIPAL_POLICE, COUNCIL, MARRIAGE,
  AUTHORISATION,
  /** Muhtar Bilgi Sistemi: its users answer muhtars for the municipality. */
  MBS;

  static Optional<PageRight> named(String name) {
    return Stream.of(values()).filter(right -> right.name().equals(name)).findFirst();
  }
}
