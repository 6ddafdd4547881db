package tr.mbs.workflow.engine;

import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Lets the engine hand on a {@link TransientRecord} as the object it is. The engine serializes each value that it is given,
 * transient ones too; of these it gets no bytes. A record that is put as an ordinary variable finds no serializer and fails.
 */
class TransientRecords extends AbstractTypedValueSerializer<TransientRecord> {

  TransientRecords() {
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
