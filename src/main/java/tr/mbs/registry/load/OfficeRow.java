package tr.mbs.registry.load;

import java.util.Arrays;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.Source;

record OfficeRow(String id, String plate, String districtId, String municipality, String name, OfficeKind kind,
    Source source, boolean active) implements StoredRow<OfficeRow> {

  @Override
  public String key() {
    return id;
  }

  @Override
  public Object place() {
    return Arrays.asList(plate, districtId, municipality, kind);
  }

  @Override
  public OfficeRow inactive() {
    return new OfficeRow(id, plate, districtId, municipality, name, kind, source, false);
  }
}
