package tr.mbs.mailbox.embedded.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A component that exists in a demo alone, and in each: nothing leaves it, whatever mail server is set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "mbs.demo", havingValue = "true")
public @interface EmbeddedMail {
}
