package tr.mbs.report.sheet;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;

/** Cells, columns and tables in words. */
@Component
public class Words {

  /** Where there is no figure. */
  private static final String NONE = "–";

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  public String table(Table table, Locale locale) {
    return say("table." + table.key(), locale);
  }

  public String column(Column column, Locale locale) {
    return say("column." + column.key(), locale);
  }

  public String cell(Column column, Row row, int place, Locale locale) {
    return cell(column, row.cells().get(place), locale);
  }

  /** As a page shows it, and a CSV file holds it. */
  public String cell(Column column, Object cell, Locale locale) {
    if (cell == null || cell instanceof Double figure && figure.isNaN()) {
      return NONE;
    }
    return switch (column.kind()) {
      case TEXT -> cell.toString();
      case NUMBER -> NumberFormat.getIntegerInstance(locale).format(cell);
      case DAYS -> withDecimals(NumberFormat.getNumberInstance(locale), 2).format(cell);
      case SHARE -> withDecimals(NumberFormat.getPercentInstance(locale), 1).format(cell);
      case TIME -> IstanbulTime.dateTime((Instant) cell, locale);
      case DAY -> IstanbulTime.numericDate((LocalDate) cell);
    };
  }

  /** As {@link #cell}, without what parts thousands: for a file. */
  public String plain(Column column, Object cell, Locale locale) {
    if (column.kind() != Column.Kind.DAYS) {
      return cell(column, cell, locale);
    }
    NumberFormat format = withDecimals(NumberFormat.getNumberInstance(locale), 2);
    format.setGroupingUsed(false);
    return format.format(cell);
  }

  /** "12,50 gün". */
  public String days(double days, Locale locale) {
    return say("days", locale, cell(Column.days(""), days, locale));
  }

  /** "Valilik". @param stage its name, or the id of a task of the model; unknown ones as they are */
  public String stage(String stage, Locale locale) {
    return messages.getMessage("report.stage." + stage, null,
        messages.getMessage("report.task." + stage, null, stage, locale), locale);
  }

  public String say(String key, Locale locale, Object... values) {
    return messages.getMessage("report." + key, values, locale);
  }

  private static NumberFormat withDecimals(NumberFormat format, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }
}
