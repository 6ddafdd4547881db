package tr.mbs.registry;

import java.util.Arrays;

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
