package tr.mbs.report.question;

import tr.mbs.listing.Conditions;
import tr.mbs.registry.unit.UnitCode;

/**
 * What a report is about; what is null does not narrow.
 *
 * @param plate    il of the muhtarlık
 * @param district id of its ilçe
 * @param unit     the body that had the request
 * @param subject  code of the konu
 */
public record Question(Period period, String plate, String district, UnitCode unit, String type, String subject,
    String channel) {

  public Question in(Period other) {
    return new Question(other, plate, district, unit, type, subject, channel);
  }

  public Question at(UnitCode other) {
    return new Question(period, plate, district, other, type, subject, channel);
  }

  /** Everything but the period, on the columns of {@code request_stage} and {@code request_stage_open}. */
  public Conditions conditions() {
    return conditionsWithoutUnit().and("unit_code = :unit", "unit", unit == null ? null : unit.value());
  }

  /** As {@link #conditions}, for {@code request}, which does not say who had it. */
  public Conditions conditionsWithoutUnit() {
    return new Conditions()
        .and("plate = :plate", "plate", plate)
        .and("muhtarlik_id in (select id from muhtarlik where district_id = :district)", "district", district)
        .and("type = :type", "type", type)
        .and("subject_code = :subject", "subject", subject)
        .and("channel = :channel", "channel", channel);
  }

  /** As {@link #conditions}, and in the period. @param moment column of a time */
  public Conditions during(String moment) {
    return within(conditions(), moment);
  }

  /** As {@link #conditionsWithoutUnit}, and in the period. */
  public Conditions duringWithoutUnit(String moment) {
    return within(conditionsWithoutUnit(), moment);
  }

  private Conditions within(Conditions conditions, String moment) {
    return conditions.and(moment + " >= :begin", "begin", period.begin()).and(moment + " < :end", "end", period.end());
  }
}
