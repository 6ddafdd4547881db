package tr.mbs.site.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sessions while the database is away. The answer of a request that cannot keep its session is still sent: what the
 * request was for has been decided before. A request that has met the outage has no session, so its error page is
 * anybody's. Ending a session never fails in silence.
 */
class SessionsInOutage<S extends Session> implements SessionRepository<S> {

  private static final Logger log = LoggerFactory.getLogger(SessionsInOutage.class);

  /** In place of Boot's repository, which Boot makes only where there is no other. */
  @Component
  static class Placing implements BeanPostProcessor {

    private final ObjectProvider<DatabaseOutage> outage;

    Placing(ObjectProvider<DatabaseOutage> outage) {
      this.outage = outage;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof JdbcIndexedSessionRepository stored
          ? new SessionsInOutage<>(stored, outage.getObject()) : bean;
    }
  }

  private final SessionRepository<S> stored;
  private final DatabaseOutage outage;

  SessionsInOutage(SessionRepository<S> stored, DatabaseOutage outage) {
    this.stored = stored;
    this.outage = outage;
  }

  @Override
  public S createSession() {
    return stored.createSession();
  }

  @Override
  public void save(S session) {
    if (outage.isMet()) {
      return;
    }
    try {
      stored.save(session);
    } catch (DataAccessException | TransactionException failure) {
      if (!outage.isMetBy(failure)) {
        throw failure;
      }
      log.warn("Database away, a session is not kept: {}", failure.getClass().getName());
    }
  }

  @Override
  public S findById(String id) {
    if (outage.isMet()) {
      return null;
    }
    try {
      return stored.findById(id);
    } catch (DataAccessException | TransactionException failure) {
      outage.isMetBy(failure);
      throw failure;
    }
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }
}
