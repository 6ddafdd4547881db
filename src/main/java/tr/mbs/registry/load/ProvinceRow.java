package tr.mbs.registry.load;

import tr.mbs.registry.place.Province;
import tr.mbs.registry.place.Source;

record ProvinceRow(String plate, String name, boolean metropolitan, String region) implements StoredRow<ProvinceRow> {

  /** @param stored the row there is, or {@code null}: regions do not move, so the base register's stays */
  static ProvinceRow of(Province province, ProvinceRow stored) {
    return new ProvinceRow(province.plate(), province.name(), province.metropolitan(),
        stored == null ? province.region() : stored.region());
  }

  Province province() {
    return new Province(plate, name, metropolitan, region);
  }

  @Override
  public String key() {
    return plate;
  }

  @Override
  public Object place() {
    return metropolitan;
  }

  @Override
  public Source source() {
    return Source.BASE;
  }

  @Override
  public boolean active() {
    return true;
  }

  @Override
  public ProvinceRow inactive() {
    throw new IllegalStateException("Provinces stay: RegisterFolder refuses a register without one of them");
  }
}
