package tr.mbs.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import tr.mbs.Application;
import tr.mbs.testing.measure.Statements;

/**
 * A test against the whole application, in demo mode, on a real port and an empty database of its own kind: PostgreSQL,
 * or H2 with {@code -Dmbs.test.db=h2}. All such tests share one context, so they make their own requests and never
 * assume that they are alone. The limits of signing in bind, with their true numbers, and each test begins with none used.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, Statements.Listening.class})
@TestExecutionListeners(listeners = FreshWindows.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {
}
