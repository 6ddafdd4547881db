package tr.mbs.report.figure;

/**
 * What muhtars say of results.
 *
 * @param answers    how many results
 * @param objections how many of them were objected to
 * @param yes        how many "işe yaradı", and so on
 */
public record Judged(long answers, long objections, long yes, long partly, long no) {

  public static final Judged NONE = new Judged(0, 0, 0, 0, 0);

  public Judged plus(Judged other) {
    return new Judged(answers + other.answers, objections + other.objections, yes + other.yes, partly + other.partly,
        no + other.no);
  }

  public long asked() {
    return yes + partly + no;
  }
}
