package tr.mbs.workflow.engine;

import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A record as a value of the engine that lives as long as the transaction: {@link Serializer} writes none of it.
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

  /**
   * Lets the engine hand on the record as the object it is. It serializes each value that it is given, transient ones
   * too; of this it gets no bytes. A record that is put as an ordinary variable finds no serializer and fails.
   */
  static class Serializer extends AbstractTypedValueSerializer<TransientRecord> {

    Serializer() {
      super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
      return "transient-record";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
      return value instanceof TransientRecord;
    }

    @Override
    public void writeValue(TransientRecord value, ValueFields row) {
      // Nothing: the row is never inserted.
    }

    @Override
    public TransientRecord readValue(ValueFields row, boolean deserialized, boolean asTransient) {
      throw new IllegalStateException("A transient record was written");
    }

    @Override
    public TransientRecord convertToTypedValue(UntypedValueImpl value) {
      throw new IllegalStateException("Not a transient record");
    }
  }
}
