package tr.mbs.report.question;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.TypedDate;
import tr.mbs.request.Channel;
import tr.mbs.request.RequestType;

/**
 * What is asked for, as it stands in the address. What is unknown in it does not narrow.
 *
 * @param bas   first day, as people or files write it
 * @param bit   last day
 * @param il    plate
 * @param ilce  id of an ilçe
 * @param kurum code of a unit
 * @param tur   {@link RequestType}
 * @param konu  code of a subject
 * @param kanal {@link Channel}
 * @param asama a stage, or a task of the model, at which requests waited
 */
public record ReportFilter(String bas, String bit, String il, String ilce, String kurum, String tur, String konu,
    String kanal, String asama) {

  /** Muhtar Bilgi Sistemi began later. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final Pattern PLATE = Pattern.compile("[0-9]{2}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{2,80}");

  public ReportFilter {
    bas = text(bas);
    bit = text(bit);
    il = il != null && PLATE.matcher(il).matches() ? il : null;
    ilce = code(ilce);
    kurum = code(kurum);
    tur = one(tur, RequestType.values());
    konu = code(konu);
    kanal = one(kanal, Channel.values());
    asama = code(asama);
  }

  /**
   * @return empty when the days are none, lie before all records or far ahead, or the last one lies before the first; the last
   *     three months without any
   */
  public Optional<Period> period(LocalDate today) {
    if (bas == null && bit == null) {
      return Optional.of(Period.upTo(today));
    }
    Optional<LocalDate> last = bit == null ? Optional.of(today) : TypedDate.parse(bit);
    Optional<LocalDate> first = bas == null ? last.map(day -> Period.upTo(day).first()) : TypedDate.parse(bas);
    return first.filter(from -> !from.isBefore(EARLIEST))
        .flatMap(from -> last.filter(to -> !to.isBefore(from) && !to.isAfter(today.plusYears(1)))
            .map(to -> new Period(from, to)));
  }

  public ReportFilter province(String plate) {
    return new ReportFilter(bas, bit, plate, null, kurum, tur, konu, kanal, asama);
  }

  /** The same in the one il that its reader has. */
  public ReportFilter in(String plate) {
    return new ReportFilter(bas, bit, plate, ilce, kurum, tur, konu, kanal, asama);
  }

  public ReportFilter district(String id) {
    return new ReportFilter(bas, bit, il, id, kurum, tur, konu, kanal, asama);
  }

  public ReportFilter unit(String code) {
    return new ReportFilter(bas, bit, il, ilce, code, tur, konu, kanal, asama);
  }

  public ReportFilter type(String type) {
    return new ReportFilter(bas, bit, il, ilce, kurum, type, konu, kanal, asama);
  }

  public ReportFilter subject(String code) {
    return new ReportFilter(bas, bit, il, ilce, kurum, tur, code, kanal, asama);
  }

  public ReportFilter channel(String channel) {
    return new ReportFilter(bas, bit, il, ilce, kurum, tur, konu, channel, asama);
  }

  public ReportFilter stage(String stage) {
    return new ReportFilter(bas, bit, il, ilce, kurum, tur, konu, kanal, stage);
  }

  /** The address of a page about the same. */
  public UriComponentsBuilder address(String path) {
    return UriComponentsBuilder.fromPath(path)
        .queryParamIfPresent("bas", Optional.ofNullable(bas))
        .queryParamIfPresent("bit", Optional.ofNullable(bit))
        .queryParamIfPresent("il", Optional.ofNullable(il))
        .queryParamIfPresent("ilce", Optional.ofNullable(ilce))
        .queryParamIfPresent("kurum", Optional.ofNullable(kurum))
        .queryParamIfPresent("tur", Optional.ofNullable(tur))
        .queryParamIfPresent("konu", Optional.ofNullable(konu))
        .queryParamIfPresent("kanal", Optional.ofNullable(kanal))
        .queryParamIfPresent("asama", Optional.ofNullable(asama));
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed;
  }

  private static String code(String text) {
    return text != null && CODE.matcher(text).matches() ? text : null;
  }

  private static String one(String text, Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).filter(name -> name.equals(text)).findFirst().orElse(null);
  }
}
