package tr.mbs.request.subject;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is the code of a subject; null is left to {@code @NotNull}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownSubject.Validator.class)
public @interface KnownSubject {

  String message() default "{KnownSubject}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks {@link Subjects}. */
  class Validator implements ConstraintValidator<KnownSubject, String> {

    private final Subjects subjects;

    Validator(Subjects subjects) {
      this.subjects = subjects;
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
      return code == null || subjects.find(code).isPresent();
    }
  }
}
