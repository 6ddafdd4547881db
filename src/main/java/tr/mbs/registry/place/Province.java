package tr.mbs.registry.place;

/**
 * An il.
 *
 * @param plate        two digits, "01" to "81"
 * @param metropolitan whether it has a büyükşehir municipality (law 5216): no villages then, and YİKOB in place of the
 *                     İl Özel İdaresi
 * @param region       Turkish name of the geographical region
 */
public record Province(String plate, String name, boolean metropolitan, String region) {
}
