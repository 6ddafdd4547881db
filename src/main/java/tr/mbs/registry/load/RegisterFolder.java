package tr.mbs.registry.load;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.Province;
import tr.mbs.registry.unit.MunicipalityType;

/**
 * Reads a register from a folder with {@code provinces.csv}, {@code districts.csv}, {@code municipalities.csv} and
 * {@code muhtarliks.csv} (UTF-8, comma, one header line) and checks it in itself: plates, kinds, references,
 * duplicates.
 */
final class RegisterFolder {

  private static final String PROVINCES = "provinces.csv";
  private static final String DISTRICTS = "districts.csv";
  private static final String MUNICIPALITIES = "municipalities.csv";
  private static final String MUHTARLIKS = "muhtarliks.csv";
  /** A new il is made by a law, and comes with a new release: its base register knows region and directorates. */
  private static final List<String> PLATES =
      IntStream.rangeClosed(1, 81).mapToObj(number -> String.format(Locale.ROOT, "%02d", number)).toList();

  private final Path folder;
  private final List<String> texts = new ArrayList<>();

  public RegisterFolder(Path folder) {
    this.folder = folder;
  }

  /** @throws Refusal INVALID naming file, line and what to do; nothing has been written then */
  public Register read() {
    if (!Files.isDirectory(folder)) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.import.folder", folder.toString());
    }
    Map<String, Province> provinces = provinces();
    Map<String, Register.District> districts = unique(rows(DISTRICTS, "id", "plate", "name"), "id",
        row -> new Register.District(row.id("id"), reference(row, "plate", provinces, PROVINCES).plate(),
            row.name("name")),
        district -> district.plate() + " " + TurkishText.fold(district.name()));
    Map<String, Register.Municipality> municipalities =
        unique(rows(MUNICIPALITIES, "id", "plate", "district_id", "name", "type"), "id",
            row -> municipality(row, provinces, districts), municipality -> municipality.code().value());
    Map<String, Register.Muhtarlik> offices =
        unique(rows(MUHTARLIKS, "id", "plate", "district_id", "municipality_id", "name", "kind"), "id",
            row -> muhtarlik(row, provinces, districts, municipalities), Register.Muhtarlik::id);
    return new Register(List.copyOf(provinces.values()), List.copyOf(districts.values()),
        List.copyOf(municipalities.values()), List.copyOf(offices.values()));
  }

  /** Of what has been read. */
  String checksum() {
    return Checksum.of(texts);
  }

  private Map<String, Province> provinces() {
    Map<String, Province> provinces = unique(rows(PROVINCES, "plate", "name", "metropolitan", "region"), "plate",
        row -> new Province(plate(row), row.name("name"), row.flag("metropolitan"), row.name("region")),
        province -> TurkishText.fold(province.name()));
    Set<String> missing = new TreeSet<>(PLATES);
    missing.removeAll(provinces.keySet());
    if (!missing.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.import.provinces", PROVINCES, String.join(", ", missing));
    }
    return provinces;
  }

  private static Register.Municipality municipality(CsvRow row, Map<String, Province> provinces,
      Map<String, Register.District> districts) {
    MunicipalityType type = row.oneOf("type", MunicipalityType.class);
    String plate = reference(row, "plate", provinces, PROVINCES).plate();
    boolean metropolitan = type == MunicipalityType.METROPOLITAN;
    requireFilled(row, "district_id", !metropolitan, type);
    Register.District district = metropolitan ? null : district(row, plate, districts);
    return new Register.Municipality(row.id("id"), plate, district, row.name("name"), type);
  }

  private static Register.Muhtarlik muhtarlik(CsvRow row, Map<String, Province> provinces,
      Map<String, Register.District> districts, Map<String, Register.Municipality> municipalities) {
    OfficeKind kind = row.oneOf("kind", OfficeKind.class);
    String plate = reference(row, "plate", provinces, PROVINCES).plate();
    Register.District district = district(row, plate, districts);
    boolean neighbourhood = kind == OfficeKind.NEIGHBOURHOOD;
    requireFilled(row, "municipality_id", neighbourhood, kind);
    Register.Municipality municipality =
        neighbourhood ? reference(row, "municipality_id", municipalities, MUNICIPALITIES) : null;
    if (neighbourhood && !district.equals(municipality.district())) {
      throw row.fault("elsewhere", "municipality_id", municipality.id());
    }
    return new Register.Muhtarlik(row.id("id"), plate, district, municipality, row.name("name"), kind);
  }

  private static Register.District district(CsvRow row, String plate, Map<String, Register.District> districts) {
    Register.District district = reference(row, "district_id", districts, DISTRICTS);
    if (!district.plate().equals(plate)) {
      throw row.fault("elsewhere", "district_id", district.id());
    }
    return district;
  }

  private static String plate(CsvRow row) {
    String plate = row.id("plate");
    if (!PLATES.contains(plate)) {
      throw row.fault("plate", plate);
    }
    return plate;
  }

  private static <T> T reference(CsvRow row, String column, Map<String, T> known, String file) {
    String id = row.id(column);
    T target = known.get(id);
    if (target == null) {
      throw row.fault("unknown", column, id, file);
    }
    return target;
  }

  private static void requireFilled(CsvRow row, String column, boolean filled, Enum<?> kind) {
    if ((row.optional(column) != null) != filled) {
      throw row.fault(filled ? "required" : "superfluous", column, kind.name());
    }
  }

  /** @param meaning by what the entry will be recognised; two entries must not mean the same */
  private static <T> Map<String, T> unique(List<CsvRow> rows, String key, Function<CsvRow, T> reader,
      Function<T, String> meaning) {
    Map<String, T> entries = new LinkedHashMap<>();
    Set<String> meanings = new HashSet<>();
    for (CsvRow row : rows) {
      T entry = reader.apply(row);
      if (entries.put(row.id(key), entry) != null) {
        throw row.fault("duplicate", key, row.id(key));
      }
      if (!meanings.add(meaning.apply(entry))) {
        throw row.fault("same", row.name("name"));
      }
    }
    return entries;
  }

  private List<CsvRow> rows(String file, String... columns) {
    try {
      String text = Files.readString(folder.resolve(file));
      texts.add(text);
      return CsvRow.all(file, text, columns);
    } catch (CharacterCodingException notUtf8) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.import.encoding", file);
    } catch (IOException missing) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.import.file", file, folder.toString());
    }
  }
}
