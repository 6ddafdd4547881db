package tr.mbs.workflow;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.util.ReflectionUtils;
import tr.mbs.workflow.engine.TransientRecord;

/**
 * The record that a token carries from a form, a message or a start to the delegates behind it, in one transaction. It is
 * an object all the way, and the engine keeps nothing of it.
 */
public final class Carried {

  private static final String RECORD = "carried";

  private Carried() {
  }

  /**
   * The record as variables of the engine, all of them transient: itself, and each of its enums as a text under its own
   * name, because gateways choose by what somebody decided.
   */
  public static VariableMap variables(Record record) {
    VariableMap variables = Variables.createVariables().putValueTyped(RECORD, new TransientRecord(record));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getType().isEnum()) {
        Enum<?> chosen = (Enum<?>) valueOf(component, record);
        variables.putValueTyped(component.getName(),
            Variables.stringValue(chosen == null ? null : chosen.name(), true));
      }
    }
    return variables;
  }

  /**
   * What the token carries.
   *
   * @throws IllegalStateException when it is nothing of this type: somebody has passed the door by
   */
  public static <T> T read(DelegateExecution execution, Class<T> type) {
    Object carried = execution.getVariable(RECORD);
    if (!type.isInstance(carried)) {
      throw new IllegalStateException(execution.getCurrentActivityId() + " carries no " + type.getSimpleName());
    }
    return type.cast(carried);
  }

  /** A record as it would have been typed, for a page that fills in a form of itself and goes through the door as others. */
  public static Map<String, String> typed(Record record) {
    Map<String, String> fields = new HashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      fields.put(component.getName(), Objects.toString(valueOf(component, record), null));
    }
    return fields;
  }

  private static Object valueOf(RecordComponent component, Record record) {
    Method accessor = component.getAccessor();
    ReflectionUtils.makeAccessible(accessor);
    return ReflectionUtils.invokeMethod(accessor, record);
  }
}
