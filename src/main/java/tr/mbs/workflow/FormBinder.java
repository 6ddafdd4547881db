package tr.mbs.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;

/** Turns typed texts into the record of a form, by Spring's own binding and Bean Validation. */
@Component
class FormBinder {

  private final ConversionService conversion;
  private final Validator validator;

  FormBinder(ConversionService mvcConversionService, Validator mvcValidator) {
    this.conversion = mvcConversionService;
    this.validator = mvcValidator;
  }

  /**
   * Cleans the texts, whichever host they come from, and fills the record that this submission is for.
   *
   * @param typed name → text; blank ones are left out, and names that the record lacks belong to another decision of the
   *     form and are left aside
   * @throws BindException with one error for each wrong field
   * @throws Refusal       for a decision that the form does not offer, and for names that no record of it has
   */
  Record read(EmbeddedForm form, Map<String, String> typed) throws BindException {
    Map<String, String> fields = cleaned(typed);
    Class<? extends Record> type = form.recordFor(fields.get(EmbeddedForm.DECISION));
    requireKnown(fields.keySet(), form.records());
    return bound(fields, type);
  }

  private Record bound(Map<String, String> fields, Class<? extends Record> type) throws BindException {
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
    BindingResult result = binder.getBindingResult();
    if (!result.hasErrors()) {
      binder.validate();
    }
    if (result.hasErrors()) {
      throw new BindException(result);
    }
    return (Record) binder.getTarget();
  }

  private static Map<String, String> cleaned(Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>();
    typed.forEach((name, text) -> {
      String clean = TypedText.clean(text);
      if (clean != null) {
        fields.put(name, clean);
      }
    });
    return fields;
  }

  private static void requireKnown(Set<String> names, Collection<Class<? extends Record>> records) {
    Set<String> known = records.stream()
        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
        .map(component -> component.getName())
        .collect(Collectors.toSet());
    if (!known.containsAll(names)) {
      throw new Refusal(Refusal.Kind.INVALID, "workflow.form.unknownField");
    }
  }
}
