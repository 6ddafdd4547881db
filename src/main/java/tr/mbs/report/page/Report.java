package tr.mbs.report.page;

import java.util.List;

/** A page of the reports, one question. */
public interface Report {

  /**
   * What stands on it.
   *
   * @param headlines the figures on top
   * @param sections  below them, in this order
   */
  record Content(List<Headline> headlines, List<Section> sections) {
  }

  /**
   * One figure, large.
   *
   * @param key  of what it is: {@code report.headline.<key>}
   * @param text the figure in words
   * @param href the requests behind it; null when they cannot be shown
   * @param late whether it calls for somebody
   */
  record Headline(String key, String text, String href, boolean late) {
  }

  /** Its name in addresses, and of its texts: {@code report.page.<name>}. */
  String name();

  /** Reads the database. */
  Content content(Asked asked);
}
