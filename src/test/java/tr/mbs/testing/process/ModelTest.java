package tr.mbs.testing.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that walks a model by the engine alone, without Spring; a field of type ProcessEngine is filled. It runs under one
 * locale: what a walk depends on are the model's ids, and that a Turkish machine reads the models shows {@code JarStartIT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProcessTestEngine.class)
@Tag("model")
public @interface ModelTest {
}
