package tr.mbs.testing.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tr.mbs.testing.TestDatabase;

/**
 * The SQL statements that one piece of work sends to the database, in order. Only the calling thread is listened to, so
 * the jobs in the background do not count; each item of a JDBC batch counts as one, because the server executes each.
 */
public final class Statements {

  /** Work whose statements are of interest. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private static final ThreadLocal<List<String>> LISTENING = new ThreadLocal<>();

  private final List<String> executed;

  private Statements(List<String> executed) {
    this.executed = List.copyOf(executed);
  }

  /** Runs the work on this thread and tells what it executed; its exceptions come through. */
  public static Statements of(Work work) throws Exception {
    List<String> executed = new ArrayList<>();
    LISTENING.set(executed);
    try {
      work.run();
    } finally {
      LISTENING.remove();
    }
    return new Statements(executed);
  }

  public int count() {
    return executed.size();
  }

  /** One statement a line, for a person who wonders where they come from. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < executed.size(); place++) {
      text.append(place + 1).append("  ").append(executed.get(place).replaceAll("\\s+", " ").strip()).append('\n');
    }
    return text.toString();
  }

  /** A data source whose statements can be listened to. */
  public static DataSource audible(DataSource source) {
    ProxyDataSourceBuilder audible = ProxyDataSourceBuilder.create(source).listener(new Listener());
    return TestDatabase.isH2() ? audible.build() : audible.listener(new SpokenStatements()).build();
  }

  /** Makes the application's data source audible. */
  public static class Listening implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source ? audible(source) : bean;
        }
      });
    }
  }

  private static final class Listener implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      List<String> executed = LISTENING.get();
      if (executed != null) {
        for (QueryInfo query : queries) {
          executed.addAll(Collections.nCopies(Math.max(1, query.getParametersList().size()), query.getQuery()));
        }
      }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      // A statement counts when it is sent, whatever becomes of it.
    }
  }
}
