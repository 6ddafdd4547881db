package tr.mbs.report.figure;

/** What somebody has now. @param overdue those whose last day is over */
public record Open(long number, long overdue) {

  public static final Open NONE = new Open(0, 0);
}
