package tr.mbs.registry.unit;

/**
 * A unit as an administrator reads and changes it.
 *
 * @param longName {@code null} where pages use the full name
 * @param phone    as people read it, or {@code null}
 * @param version  counts changes by people
 */
public record UnitFile(UnitCode code, UnitKind kind, String plate, String name, String longName, String email,
    String phone, boolean active, int version) {
}
