package tr.mbs.desk.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.audit.AuditSearch;
import tr.mbs.audit.AuditSearch.Criteria;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TypedDate;
import tr.mbs.listing.Position;

/**
 * What an auditor looks for, as it stands in the address: ids and codes of ours only, no name or number of a person.
 * What is unknown or malformed in it does not narrow.
 *
 * @param kim   who did it: a user id
 * @param kimin whose data: {@link DataSubject}s, separated by commas
 * @param islem what was done
 * @param kayit id of what it was done to
 * @param bas   the first day, {@code 2026-11-22}
 * @param bit   the last day
 * @param once  where the page begins; absent on the first one
 */
record AuditFilter(String kim, String kimin, String islem, String kayit, String bas, String bit, String once) {

  static final String PATH = "/kurum/denetim";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  /** A TCKN or a phone, however it is grouped and mistyped: no id of ours has ten digits and no letter. */
  private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("([._-]*[0-9]){10,}[._-]*");
  private static final int SUBJECTS_OF_A_PART = 8;
  /** More than any office has had holders, and few enough for an address. A longer list is none of ours. */
  private static final int MOST_SUBJECTS = 80;

  AuditFilter {
    kim = code(kim);
    islem = code(islem);
    kayit = code(kayit);
    bas = TypedDate.parse(bas).map(LocalDate::toString).orElse(null);
    bit = TypedDate.parse(bit).map(LocalDate::toString).orElse(null);
    once = AuditSearch.ORDER.parse(once).map(Position::toString).orElse(null);
    Set<DataSubject> subjects = subjects(kimin);
    kimin = subjects.isEmpty() ? null : text(subjects);
  }

  /** The code as it is; absent when it is none, or a person's number: that never gets into an address. */
  static String code(String text) {
    return text != null && CODE.matcher(text).matches() && !NUMBER_OF_A_PERSON.matcher(text).matches() ? text : null;
  }

  Set<DataSubject> subjects() {
    return subjects(kimin);
  }

  Criteria criteria() {
    return new Criteria(kim, subjects(), islem, kayit,
        TypedDate.parse(bas).map(day -> day.atStartOfDay(IstanbulTime.ZONE).toInstant()).orElse(null),
        TypedDate.parse(bit).map(day -> day.plusDays(1).atStartOfDay(IstanbulTime.ZONE).toInstant()).orElse(null));
  }

  Position position() {
    return AuditSearch.ORDER.parse(once).orElse(Position.START);
  }

  /** Whether anything narrows the trail. */
  public boolean narrows() {
    return Stream.of(kim, kimin, islem, kayit, bas, bit).anyMatch(Objects::nonNull);
  }

  AuditFilter at(Position from) {
    return new AuditFilter(kim, kimin, islem, kayit, bas, bit, from == null ? null : from.toString());
  }

  /** The same question about everybody's data. */
  AuditFilter aboutEverybody() {
    return about(null, null);
  }

  /** The same question about a few of its people each: the address of a part fits into the detail of an entry. */
  List<AuditFilter> parts() {
    List<DataSubject> all = List.copyOf(subjects());
    return all.size() <= SUBJECTS_OF_A_PART ? List.of(this)
        : IntStream.iterate(0, first -> first < all.size(), first -> first + SUBJECTS_OF_A_PART)
            .mapToObj(first -> all.subList(first, Math.min(first + SUBJECTS_OF_A_PART, all.size())))
            .map(few -> about(text(few), once)).toList();
  }

  private AuditFilter about(String whose, String from) {
    return new AuditFilter(kim, whose, islem, kayit, bas, bit, from);
  }

  String address() {
    return UriComponentsBuilder.fromPath(PATH)
        .queryParamIfPresent("kim", Optional.ofNullable(kim))
        .queryParamIfPresent("kimin", Optional.ofNullable(kimin))
        .queryParamIfPresent("islem", Optional.ofNullable(islem))
        .queryParamIfPresent("kayit", Optional.ofNullable(kayit))
        .queryParamIfPresent("bas", Optional.ofNullable(bas))
        .queryParamIfPresent("bit", Optional.ofNullable(bit))
        .queryParamIfPresent("once", Optional.ofNullable(once))
        .encode().build().toUriString();
  }

  /** As {@code kimin} has them. */
  static String text(Collection<DataSubject> subjects) {
    return String.join(",", subjects.stream().map(DataSubject::toString).toList());
  }

  static Set<DataSubject> subjects(String text) {
    Set<DataSubject> subjects = new LinkedHashSet<>();
    for (String each : text == null ? List.<String>of() : List.of(text.split(","))) {
      subject(each).ifPresent(subjects::add);
    }
    return subjects.size() > MOST_SUBJECTS ? Set.of() : subjects;
  }

  private static Optional<DataSubject> subject(String text) {
    try {
      DataSubject subject = DataSubject.parse(text);
      if (subject.kind() == DataSubject.Kind.MANDATE) {
        return Optional.of(DataSubject.mandate(UUID.fromString(subject.id())));
      }
      return Optional.ofNullable(code(subject.id())).map(code -> subject);
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
