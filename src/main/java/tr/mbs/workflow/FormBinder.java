package tr.mbs.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import tr.mbs.kernel.Refusal;

/** Turns submitted texts into the record of a form, by Spring's own binding and Bean Validation. */
@Component
class FormBinder {

  private final ConversionService conversion;
  private final Validator validator;

  FormBinder(ConversionService mvcConversionService, Validator mvcValidator) {
    this.conversion = mvcConversionService;
    this.validator = mvcValidator;
  }

  /** Refuses names that no record of the form has: the records are the allow-list. */
  void requireKnown(Set<String> names, Collection<Class<? extends Record>> records) {
    Set<String> known = records.stream()
        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
        .map(component -> component.getName())
        .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "workflow.form.unknownField");
    }
  }

  /**
   * Fills and validates a record.
   *
   * @param fields name → cleaned text; names that the record lacks belong to another decision of the form and are left
   * @throws BindException with one error for each wrong field
   */
  Record bind(Map<String, String> fields, Class<? extends Record> type) throws BindException {
    String name = Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
    DataBinder binder = new DataBinder(null, name);
    binder.setTargetType(ResolvableType.forClass(type));
    binder.setConversionService(conversion);
    binder.addValidators(validator);
    binder.construct(new DataBinder.ValueResolver() {
      @Override
      public Object resolveValue(String field, Class<?> fieldType) {
        return fields.get(field);
      }

      @Override
      public Set<String> getNames() {
        return fields.keySet();
      }
    });
    if (!binder.getBindingResult().hasErrors()) {
      binder.validate();
    }
    BindingResult result = binder.getBindingResult();
    if (result.hasErrors()) {
      throw new BindException(result);
    }
    return (Record) binder.getTarget();
  }
}
