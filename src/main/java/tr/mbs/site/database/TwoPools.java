package tr.mbs.site.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's one data source, with a pool for pages and a small one for {@link LongWork}: neither waits for a
 * connection that the other holds. To metrics and health that ask what is behind it, the pages' pool is.
 */
final class TwoPools extends DelegatingDataSource implements AutoCloseable {

  private final HikariDataSource pages;
  private final HikariDataSource longWork;

  TwoPools(HikariDataSource pages, HikariDataSource longWork) {
    super(pages);
    this.pages = pages;
    this.longWork = longWork;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (LongWork.isGoingOn() ? longWork : pages).getConnection();
  }

  @Override
  public void close() {
    longWork.close();
    pages.close();
  }
}
