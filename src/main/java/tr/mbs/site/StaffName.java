package tr.mbs.site;

import java.util.List;

/**
 * How a signed-in member of staff is called on the pages: an attribute of the request, never part of the session.
 *
 * @param person full name
 * @param units  short names of the units that he works for; none for an operator or an administrator
 */
public record StaffName(String person, List<String> units) {

  public static final String ATTRIBUTE = "tr.mbs.staffName";

  public StaffName {
    units = List.copyOf(units);
  }

  @Override
  public String toString() {
    return units.isEmpty() ? person : person + ", " + String.join(", ", units);
  }
}
