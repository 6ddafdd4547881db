package tr.mbs.workflow.engine;

import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A record as a value of the engine that lives as long as the transaction: {@link TransientRecords} writes none of it.
 *
 * @param getValue the record itself
 */
public record TransientRecord(Record getValue) implements TypedValue {

  @Override
  public ValueType getType() {
    return ValueType.OBJECT;
  }

  @Override
  public boolean isTransient() {
    return true;
  }

  /** Never what somebody typed: this may stand in a log. */
  @Override
  public String toString() {
    return getValue.getClass().getSimpleName();
  }
}
