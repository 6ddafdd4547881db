package tr.mbs.report.figure;

/** By what figures are told apart. */
public enum Group {
  /** Everything together. */
  ALL("cast(null as varchar)"),
  PROVINCE("plate"),
  DISTRICT("(select district_id from muhtarlik where id = muhtarlik_id)"),
  UNIT("unit_code"),
  SUBJECT("subject_code"),
  TYPE("type"),
  CHANNEL("channel"),
  STAGE("kind"),
  /** Id of the task of {@code request.bpmn} at which a stage waits. */
  TASK(ModelTask.column("kind")),
  /** "2026-03", in Istanbul. */
  MONTH("to_char(%s at time zone 'Europe/Istanbul', 'YYYY-MM')");

  private final String column;

  Group(String column) {
    this.column = column;
  }

  /** @param moment column of the time that a month is of */
  String column(String moment) {
    return column.replace("%s", moment);
  }
}
