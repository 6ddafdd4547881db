package tr.mbs.registry.load;

import tr.mbs.registry.place.Source;

record DistrictRow(String id, String plate, String name, String registerId, boolean active)
    implements StoredRow<DistrictRow> {

  @Override
  public String key() {
    return id;
  }

  @Override
  public Object place() {
    return plate;
  }

  @Override
  public Source source() {
    return registerId == null ? Source.BASE : Source.REGISTER;
  }

  @Override
  public DistrictRow inactive() {
    return new DistrictRow(id, plate, name, registerId, false);
  }
}
