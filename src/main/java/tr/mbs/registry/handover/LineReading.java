package tr.mbs.registry.handover;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedDate;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.mandate.TypedMandate;

/**
 * What a line says by itself, without the register. The rules are those of an officer's form ({@link TypedMandate});
 * what spreadsheets and long lists get wrong has sentences of its own before them ({@link Objection}).
 *
 * @param entry {@code null} unless everything is right
 * @param wrong one refusal a column at most
 */
record LineReading(NewMandate entry, Map<Column, Refusal> wrong) {

  private static final int OLDEST_MAZBATA_YEARS = 6;

  /** @param today in Istanbul */
  static LineReading of(HandoverLine line, LocalDate today) {
    Map<Column, Refusal> wrong = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      Objection.to(column, line.value(column)).ifPresent(key -> wrong.put(column, refusal(key)));
    }
    String name = TurkishText.normalize(line.value(Column.NAME));
    int last = name.lastIndexOf(' ');
    var typed = new TypedMandate(line.value(Column.TCKN), name.substring(0, Math.max(last, 0)),
        name.substring(last + 1), line.value(Column.PHONE), null, line.value(Column.MAZBATA_DATE),
        line.value(Column.MAZBATA_NO), line.value(Column.START)).read(TurkishText.normalize(line.value(Column.OFFICE)), today);
    typed.wrong().forEach(refusal -> wrong.putIfAbsent(Column.ofField(refusal.field()), refusal));
    if (!wrong.containsKey(Column.MAZBATA_DATE)) {
      TypedDate.parse(line.value(Column.MAZBATA_DATE)).filter(date ->
              date.isBefore(today.minusYears(OLDEST_MAZBATA_YEARS)))
          .ifPresent(old -> wrong.put(Column.MAZBATA_DATE, refusal("mazbataOld", OLDEST_MAZBATA_YEARS)));
    }
    return new LineReading(wrong.isEmpty() ? typed.entry() : null, wrong);
  }

  static Refusal refusal(String key, Object... numbers) {
    Object[] args = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      args[i] = String.valueOf(numbers[i]);
    }
    return new Refusal(Refusal.Kind.INVALID, "registry.handover.wrong." + key, args);
  }
}
