package tr.mbs.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What one test used of the limits of signing in, the next one has again: all of them come from one address. */
class FreshWindows implements TestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext().getBean(JdbcClient.class).sql("delete from signin_window").update();
  }
}
