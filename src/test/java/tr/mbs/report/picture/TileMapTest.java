package tr.mbs.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.TurkishText;

class TileMapTest {

  @Test
  void everyIlHasAPlaceOfItsOwn() {
    assertThat(Tile.ALL).extracting(Tile::plate).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(1, 81).mapToObj(plate -> String.format(Locale.ROOT, "%02d", plate)).toList());
    assertThat(Tile.ALL).extracting(tile -> tile.row() + "/" + tile.column()).doesNotHaveDuplicates();
    assertThat(Tile.ALL).extracting(Tile::shortName).doesNotHaveDuplicates().allMatch(name -> name.length() == 3);
    assertThat(Tile.ALL).allMatch(tile -> tile.row() < Tile.ROWS && tile.column() < Tile.COLUMNS);
    assertThat(TileMap.WIDTH + "x" + TileMap.HEIGHT).as("as the template's viewBox says").isEqualTo("1092x672");
  }

  @Test
  void namesAreThoseOfTheRegister() throws IOException {
    List<String> register = Files.readAllLines(Path.of("src/main/resources/register/provinces.csv")).stream().skip(1)
        .map(line -> line.split(",")[0] + " " + line.split(",")[1]).toList();
    assertThat(Tile.ALL).extracting(tile -> tile.plate() + " " + tile.name()).containsExactlyInAnyOrderElementsOf(register);
  }

  /** North and south as the row is smaller or larger; neighbours touch, at a corner at least. */
  @ParameterizedTest
  @CsvSource({"Çankırı, north, Ankara", "Çankırı, north, Kırıkkale", "Kastamonu, north, Çankırı", "Kırklareli, east, Edirne",
      "Çanakkale, south, Tekirdağ", "Tekirdağ, west, İstanbul", "Kocaeli, east, Yalova", "Bolu, west, Ankara",
      "Hatay, south, Osmaniye", "Kilis, south, Gaziantep", "Şırnak, west, Hakkari", "Van, north, Hakkari", "Ağrı, south, Iğdır",
      "Kars, south, Ardahan", "Artvin, west, Ardahan", "Rize, east, Trabzon", "Aydın, south, İzmir", "Antalya, south, Isparta",
      "Antalya, east, Muğla", "Kırşehir, south, Ankara", "Niğde, south, Aksaray", "Sivas, west, Erzincan",
      "Malatya, west, Elazığ", "Mardin, south, Batman", "Muş, south, Erzurum", "Sinop, west, Samsun", "Uşak, east, Manisa"})
  void neighboursStandTogether(String one, String direction, String other) {
    Tile tile = tile(one);
    Tile from = tile(other);
    int down = tile.row() - from.row();
    int right = tile.column() - from.column();
    boolean there = switch (direction) {
      case "north" -> down < 0;
      case "south" -> down > 0;
      case "east" -> right > 0;
      default -> right < 0;
    };
    assertThat(there).as(down + " down, " + right + " right").isTrue();
    assertThat(Math.max(Math.abs(down), Math.abs(right))).isEqualTo(1);
  }

  @Test
  void theCornersAreTheCountrys() {
    assertThat(tile("Edirne")).isEqualTo(corner(Comparator.comparingInt(tile -> tile.row() + tile.column())));
    assertThat(tile("Ardahan")).isEqualTo(corner(Comparator.comparingInt(tile -> tile.row() - tile.column())));
    assertThat(tile("Hakkari").column()).isEqualTo(Tile.COLUMNS - 1);
    assertThat(Tile.ALL).filteredOn(tile -> tile.column() == Tile.COLUMNS - 1 && tile.row() > tile("Hakkari").row()).isEmpty();
    assertThat(tile("Hatay").row()).isEqualTo(Tile.ROWS - 1);
  }

  @Test
  void everyTileSaysItsValue() {
    String drawn = new DrawingRoom().draw("map", Samples.map(), TurkishText.TURKISH);
    assertThat(drawn).contains("aria-label=\"18 Çankırı: 7,8 gün\"", "<title>18 Çankırı: 7,8 gün</title>",
        "href=\"/raporlar/il?plaka=18\"", "aria-label=\"79 Kilis: veri yok\"", ">Afyon-<", ">karahisar<", ">Kmş<",
        "1,3 gün ve altı", "10,1 gün üstü", "veri yok");
    assertThat(drawn.split("<a ")).hasSize(82);
    assertThat(drawn.split(" href=")).hasSize(81);
    assertThat(TileMap.of(new Caption("a", "b", "c"), Map.of(), Samples::days).legend()).isEmpty();
  }

  private static Tile tile(String name) {
    return Tile.ALL.stream().filter(tile -> tile.name().equals(name)).findFirst().orElseThrow();
  }

  private static Tile corner(Comparator<Tile> nearest) {
    return Tile.ALL.stream().min(nearest).orElseThrow();
  }
}
