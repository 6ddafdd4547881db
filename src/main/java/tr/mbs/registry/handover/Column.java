package tr.mbs.registry.handover;

import java.util.Arrays;

/** The columns of the file; further ones are not read. The order is the one in which values are kept. */
public enum Column {
  OFFICE("muhtarlik_id", "muhtarlik"),
  TCKN("tckn", "tckn"),
  NAME("ad_soyad", "firstName", "lastName", "known"),
  PHONE("telefon", "phone"),
  MAZBATA_DATE("mazbata_tarihi", "mazbataDate"),
  MAZBATA_NO("mazbata_no", "mazbataNo"),
  START("goreve_baslama", "startOn");

  private final String header;
  private final String[] fields;

  Column(String header, String... fields) {
    this.header = header;
    this.fields = fields;
  }

  /** As it stands in the first line of the file. */
  public String header() {
    return header;
  }

  /** The column that a refusal of this field is about. */
  static Column ofField(String field) {
    return Arrays.stream(values()).filter(column -> Arrays.asList(column.fields).contains(field)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(field));
  }
}
