package tr.mbs.report.picture;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tr.mbs.kernel.TurkishText;
import tr.mbs.report.process.ProcessPicture;
import tr.mbs.report.process.ProcessPicture.Heat;

/** One picture of each kind, with figures like those of a busy month, and the longest names that occur. */
public final class Samples {

  private Samples() {
  }

  /** By the fragment that draws it. */
  public static Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("bars", bars());
    all.put("stacked", stacked());
    all.put("line", lines());
    all.put("map", map());
    all.put("process", process());
    return all;
  }

  public static String days(double days) {
    NumberFormat number = NumberFormat.getInstance(TurkishText.TURKISH);
    number.setMaximumFractionDigits(1);
    return number.format(days) + " gün";
  }

  public static String number(double value) {
    return NumberFormat.getIntegerInstance(TurkishText.TURKISH).format(value);
  }

  public static Bars bars() {
    return Bars.of(new Caption("bekleme", "En uzun bekleten kurumlar", "Çankırı Valiliği 12,4 gün ile en uzun bekletir."),
        List.of(bar("Çankırı Valiliği", 12.4, "/raporlar/kurum?kod=cankiri"),
            bar("Kahramanmaraş Büyükşehir Belediyesi", 9.1, "/raporlar/kurum?kod=kahramanmaras"),
            bar("Çevre, Şehircilik ve İklim Değişikliği İl Müdürlüğü", 7.25, null),
            bar("MİGM", 3, "/raporlar/kurum?kod=migm"), bar("Ilgaz Belediyesi", 0, null)));
  }

  private static Bars.Row bar(String name, double value, String href) {
    return new Bars.Row(name, value, days(value), href);
  }

  public static StackedBars stacked() {
    return StackedBars.of(new Caption("sonuc", "Sonuçlar kuruma göre", "Valiliklerde olumlu sonuçlar çoğunluktadır."),
        List.of("Olumlu", "Olumsuz", "Kısmen olumlu", "Bilgi verildi", "Geri çekilen", "İade edilen", "Devreden"),
        List.of(stack("Valilikler", "/raporlar/kurum?tur=valilik", 1407, 310, 222, 180, 12, 96, 250),
            stack("İl müdürlükleri", null, 640, 212, 120, 75, 0, 140, 90),
            stack("Belediyeler", "/raporlar/kurum?tur=belediye", 388, 160, 0, 60, 5, 210, 130)));
  }

  public static StackedBars shares() {
    return StackedBars.shares(new Caption("pay", "Sonuçların payı", "Her kurumda sonuçların payı."),
        List.of("Zamanında", "Geç"), List.of(stack("Çankırı", null, 90, 10), stack("Konya", null, 3, 2), stack("Kilis", null, 0, 0)));
  }

  private static StackedBars.Row stack(String name, String href, double... values) {
    List<Double> list = Arrays.stream(values).boxed().toList();
    return new StackedBars.Row(name, list, list.stream().map(Samples::number).toList(),
        number(Arrays.stream(values).sum()), href);
  }

  public static Lines lines() {
    List<String> months = List.of("Oca 2026", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara 2026");
    return Lines.of(new Caption("aylar", "Aylara göre talepler", "Gelen talepler yıl boyunca artmıştır."), months,
        List.of(new Lines.Series("Oluşturulan", Arrays.asList(820., 790., 910., 1010., 980., 1105., 1210., 1180., 1290., 1350., 1407., 1380.)),
            new Lines.Series("Sonuçlandırılan", Arrays.asList(700., 760., 850., 930., 990., 1010., 1130., 1200., 1240., 1310., 1390., 1372.)),
            new Lines.Series("Süresi geçen", Arrays.asList(120., 90., null, null, 85., 70., 64., 60., 75., 61., 55., 48.))), Samples::number);
  }

  public static TileMap map() {
    Random random = new Random(18);
    Map<String, TileMap.Value> values = new TreeMap<>();
    for (Tile tile : Tile.ALL) {
      double days = Math.round(random.nextDouble() * random.nextDouble() * 240) / 10.0;
      values.put(tile.plate(), new TileMap.Value(days, days(days), "/raporlar/il?plaka=" + tile.plate()));
    }
    values.remove("79");
    return TileMap.of(new Caption("iller", "İllere göre ortanca süre", "Ortanca süre 0,2 ile 21,4 gün arasındadır."), values,
        Samples::days);
  }

  public static ProcessPicture process() {
    Map<String, Heat> heats = new LinkedHashMap<>();
    heats.put("triage", new Heat(1407, 0.8, 2310.4, "/raporlar/islem?ad=triage"));
    heats.put("arbitrate", new Heat(31, 4.2, 160, "/raporlar/islem?ad=arbitrate"));
    heats.put("handleAtGovernorate", new Heat(1122, 3.4, 5210.9, "/raporlar/islem?ad=handleAtGovernorate"));
    heats.put("handleAtDirectorate", new Heat(690, 112.1, 9807.3, "/raporlar/islem?ad=handleAtDirectorate"));
    heats.put("handleAtMunicipality", new Heat(402, 5.5, 3100.7, "/raporlar/islem?ad=handleAtMunicipality"));
    heats.put("grantExtension", new Heat(88, 1, 120.5, null));
    return ProcessPicture.of(new Caption("surec", "Bir talebin yolu", "En çok süre il müdürlüklerinde geçer."), "request",
        heats, Samples::days);
  }
}
