package tr.mbs.report.picture;

/** What a fragment of {@code report/pictures.html} draws. */
public interface Picture {

  /** Name of that fragment. */
  String fragment();
}
