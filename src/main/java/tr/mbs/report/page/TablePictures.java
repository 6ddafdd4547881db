package tr.mbs.report.page;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tr.mbs.report.picture.Bars;
import tr.mbs.report.picture.Caption;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;

/** TablePictures of tables: what is drawn is what stands in the table. */
@Component
class TablePictures {

  private final Words words;

  TablePictures(Words words) {
    this.words = words;
  }

  Caption caption(Table table, Locale locale) {
    return new Caption("resim-" + table.key(), words.table(table, locale),
        words.say("picture." + table.key(), locale));
  }

  /** A bar for each row but the sum. @param place of the column that is drawn */
  List<Bars.Row> bars(Table table, int place, Locale locale) {
    Column column = table.columns().get(place);
    return table.rows().stream().filter(row -> !row.total()).map(row -> bar(row, column, place, locale)).toList();
  }

  private Bars.Row bar(Row row, Column column, int place, Locale locale) {
    Number value = (Number) row.cells().get(place);
    String text = column.kind() == Column.Kind.DAYS ? words.days(value.doubleValue(), locale)
        : words.cell(column, value, locale);
    return new Bars.Row((String) row.cells().get(0), Double.isNaN(value.doubleValue()) ? 0 : value.doubleValue(), text,
        row.href());
  }
}
