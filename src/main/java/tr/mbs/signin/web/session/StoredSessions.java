package tr.mbs.signin.web.session;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * How Spring Session writes a new attribute. Its own plain insert fails when two requests of a browser write the same
 * one at once (facts.md §4), and when a third has just ended the session: these write over the first and into the
 * void.
 */
@Configuration(proxyBeanMethods = false)
class StoredSessions {

  private static final String POSTGRESQL = """
      insert into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
      select s.PRIMARY_ID, a.name, a.bytes
      from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) a (session, name, bytes)
      join %TABLE_NAME% s on s.PRIMARY_ID = a.session
      for key share of s
      on conflict (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) do update set ATTRIBUTE_BYTES = excluded.ATTRIBUTE_BYTES""";

  private static final String H2 = """
      merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
      key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
      select s.PRIMARY_ID, a.name, a.bytes
      from (values (cast(? as char(36)), cast(? as varchar(200)), cast(? as bytea))) a (session, name, bytes)
      join %TABLE_NAME% s on s.PRIMARY_ID = a.session""";

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upsert(DataSource dataSource)
      throws MetaDataAccessException {
    String product = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getDatabaseProductName());
    boolean h2 = DatabaseDriver.fromProductName(product) == DatabaseDriver.H2;
    return sessions -> sessions.setCreateSessionAttributeQuery(h2 ? H2 : POSTGRESQL);
  }
}
