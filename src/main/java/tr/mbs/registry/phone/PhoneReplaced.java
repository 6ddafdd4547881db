package tr.mbs.registry.phone;

import java.util.UUID;

/**
 * From now on codes for this mandate go to another phone; published in the transaction that changes it. Codes that went
 * to the old one must not let anybody in.
 */
public record PhoneReplaced(UUID mandate) {
}
