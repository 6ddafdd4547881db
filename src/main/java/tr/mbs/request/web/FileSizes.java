package tr.mbs.request.web;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sizes of files as people read them: "1,2 MB", "48 kB". Templates know it as {@code @fileSizes}. */
@Component
public class FileSizes {

  private static final double KILO = 1024;

  /** @param bytes at least one kilobyte is shown */
  public String of(long bytes, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    if (bytes >= KILO * KILO) {
      format.setMaximumFractionDigits(1);
      return format.format(bytes / (KILO * KILO)) + " MB";
    }
    format.setMaximumFractionDigits(0);
    return format.format(Math.max(1, bytes / KILO)) + " kB";
  }
}
