package tr.mbs.report.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The place of an il in the tile map. Neighbours stand beside each other where they can: every il has the same room, so
 * Çankırı is not smaller than Konya.
 *
 * @param plate     "01" to "81"
 * @param name      as the register spells it
 * @param shortName three letters, where there is no room for the name
 */
public record Tile(String plate, String name, String shortName, int row, int column) {

  static final int ROWS = 8;
  static final int COLUMNS = 14;

  private static final String PLACES = """
      22 39 -- -- -- 67 74 37 57 55 -- -- 08 75
      59 34 77 41 54 81 78 18 19 52 28 61 53 36
      17 10 16 11 26 14 06 71 05 60 29 69 25 76
      35 45 64 43 03 42 40 66 58 24 62 12 49 04
      -- 09 20 15 32 70 68 50 38 44 23 21 13 65
      -- -- 48 07 -- 33 51 01 46 02 63 72 56 30
      -- -- -- -- -- -- -- 80 27 -- -- 47 73 --
      -- -- -- -- -- -- -- 31 79 -- -- -- -- --
      """;

  private static final String NAMES = """
      01 Adana Ada, 02 Adıyaman Adı, 03 Afyonkarahisar Afy, 04 Ağrı Ağr, 05 Amasya Ams, 06 Ankara Ank, 07 Antalya Ant,
      08 Artvin Art, 09 Aydın Ayd, 10 Balıkesir Bal, 11 Bilecik Bil, 12 Bingöl Bin, 13 Bitlis Bit, 14 Bolu Bol,
      15 Burdur Bdr, 16 Bursa Brs, 17 Çanakkale Çkl, 18 Çankırı Çkr, 19 Çorum Çor, 20 Denizli Den, 21 Diyarbakır Diy,
      22 Edirne Edi, 23 Elazığ Elz, 24 Erzincan Ezc, 25 Erzurum Ezr, 26 Eskişehir Esk, 27 Gaziantep Gaz, 28 Giresun Gir,
      29 Gümüşhane Gşh, 30 Hakkari Hak, 31 Hatay Hat, 32 Isparta Isp, 33 Mersin Mer, 34 İstanbul İst, 35 İzmir İzm,
      36 Kars Krs, 37 Kastamonu Kas, 38 Kayseri Kay, 39 Kırklareli Krk, 40 Kırşehir Kşh, 41 Kocaeli Koc, 42 Konya Kon,
      43 Kütahya Küt, 44 Malatya Mal, 45 Manisa Man, 46 Kahramanmaraş Kmş, 47 Mardin Mrd, 48 Muğla Muğ, 49 Muş Muş,
      50 Nevşehir Nev, 51 Niğde Niğ, 52 Ordu Ord, 53 Rize Riz, 54 Sakarya Sak, 55 Samsun Sam, 56 Siirt Srt, 57 Sinop Sin,
      58 Sivas Siv, 59 Tekirdağ Tek, 60 Tokat Tok, 61 Trabzon Tra, 62 Tunceli Tun, 63 Şanlıurfa Şan, 64 Uşak Uşk, 65 Van Van,
      66 Yozgat Yoz, 67 Zonguldak Zon, 68 Aksaray Aks, 69 Bayburt Bay, 70 Karaman Krm, 71 Kırıkkale Kkk, 72 Batman Bat,
      73 Şırnak Şır, 74 Bartın Bar, 75 Ardahan Ard, 76 Iğdır Iğd, 77 Yalova Yal, 78 Karabük Kbk, 79 Kilis Kil,
      80 Osmaniye Osm, 81 Düzce Düz
      """;

  /** From west to east, from north to south: the order in which the keyboard goes through them. */
  static final List<Tile> ALL = read();

  private static List<Tile> read() {
    Map<String, String[]> names = new HashMap<>();
    for (String name : NAMES.split(",")) {
      String[] words = name.strip().split(" ");
      names.put(words[0], words);
    }
    List<Tile> tiles = new ArrayList<>();
    List<String> rows = PLACES.lines().toList();
    for (int row = 0; row < rows.size(); row++) {
      String[] plates = rows.get(row).split(" ");
      for (int column = 0; column < plates.length; column++) {
        if (!plates[column].equals("--")) {
          String[] name = names.get(plates[column]);
          tiles.add(new Tile(name[0], name[1], name[2], row, column));
        }
      }
    }
    return List.copyOf(tiles);
  }
}
