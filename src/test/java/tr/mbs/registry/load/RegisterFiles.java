package tr.mbs.registry.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The four files of a small complete register: the base register with ids of its own, a belde in Ilgaz, three villages
 * and two neighbourhoods. Tests change single lines.
 */
final class RegisterFiles {

  static final String PROVINCES = "provinces.csv";
  static final String DISTRICTS = "districts.csv";
  static final String MUNICIPALITIES = "municipalities.csv";
  static final String MUHTARLIKS = "muhtarliks.csv";

  private static final Register BASE = BaseResources.register();
  private static final Map<String, String> DISTRICT_IDS = ids(1_000, BASE.districts(), Register.District::id);
  private static final Map<String, String> MUNICIPALITY_IDS =
      ids(5_000, BASE.municipalities(), entry -> entry.code().value());

  private final Path folder;

  RegisterFiles(Path folder) {
    this.folder = folder;
    write(PROVINCES, "plate,name,metropolitan,region", BASE.provinces(), province -> String.join(",",
        province.plate(), province.name(), String.valueOf(province.metropolitan()), province.region()));
    write(DISTRICTS, "id,plate,name", BASE.districts(),
        district -> String.join(",", district(district.plate(), district.name()), district.plate(), district.name()));
    write(MUNICIPALITIES, "id,plate,district_id,name,type", BASE.municipalities(), entry -> String.join(",",
        municipality(entry.code().value()), entry.plate(),
        entry.district() == null ? "" : district(entry.plate(), entry.district().name()), entry.name(),
        entry.type().name()));
    append(MUNICIPALITIES, "900,18," + district("18", "Ilgaz") + ",Belören,TOWN");
    write(MUHTARLIKS, "id,plate,district_id,municipality_id,name,kind", List.of(), Object::toString);
    append(MUHTARLIKS, "V1,18," + district("18", "Merkez") + ",,Balıbağı,VILLAGE");
    append(MUHTARLIKS, "V2,18," + district("18", "Merkez") + ",,Ayan,VILLAGE");
    append(MUHTARLIKS, "V3,18," + district("18", "Ilgaz") + ",,Aktaş,VILLAGE");
    append(MUHTARLIKS, "N1,18," + district("18", "Merkez") + "," + municipality("belediye-18-merkez")
        + ",Abdulhalik Renda,NEIGHBOURHOOD");
    append(MUHTARLIKS, "N2,18," + district("18", "Ilgaz") + ",900,Yeni,NEIGHBOURHOOD");
  }

  Path folder() {
    return folder;
  }

  /** The id these files give to a district of the base register. */
  static String district(String plate, String name) {
    return DISTRICT_IDS.get(plate + " " + name);
  }

  /** The id these files give to a municipality of the base register. */
  static String municipality(String code) {
    return MUNICIPALITY_IDS.get(code);
  }

  RegisterFiles append(String file, String line) {
    List<String> lines = read(file);
    lines.add(line);
    return write(file, lines);
  }

  RegisterFiles replace(String file, String text, String by) {
    List<String> lines = read(file);
    lines.replaceAll(line -> line.replace(text, by));
    return write(file, lines);
  }

  /** Takes away the lines that start like this. */
  RegisterFiles remove(String file, String start) {
    List<String> lines = read(file);
    lines.removeIf(line -> line.startsWith(start));
    return write(file, lines);
  }

  private static <T> Map<String, String> ids(int first, List<T> entries, Function<T, String> key) {
    Map<String, String> ids = new HashMap<>();
    entries.forEach(entry -> ids.put(key.apply(entry), String.valueOf(first + ids.size())));
    return ids;
  }

  private <T> void write(String file, String header, List<T> entries, Function<T, String> line) {
    List<String> lines = new ArrayList<>(List.of(header));
    entries.forEach(entry -> lines.add(line.apply(entry)));
    write(file, lines);
  }

  private RegisterFiles write(String file, List<String> lines) {
    try {
      Files.write(folder.resolve(file), lines);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> read(String file) {
    try {
      return new ArrayList<>(Files.readAllLines(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
