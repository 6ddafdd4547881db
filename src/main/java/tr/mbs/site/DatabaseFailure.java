package tr.mbs.site;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a database says when it fails, by the SQL state: whether it is away, or answered that it takes no such data. */
public enum DatabaseFailure {

  /** Connection lost, shutting down or starting, too many connections; H2 closed. */
  AWAY(503, "08", "57P", "53", "90098", "90121"),
  /** A value that its column cannot hold, or more of it than fits. */
  REFUSED(422, "22", "54"),
  /** A row that is there already, or one that is needed and gone. */
  TAKEN(409, "23");

  /** HikariCP, about a connection that broke under a transaction; the one thing that it says without a state. */
  private static final String CLOSED_BY_THE_POOL = "Connection is closed";

  private final int status;
  private final List<String> states;

  DatabaseFailure(int status, String... states) {
    this.status = status;
    this.states = List.of(states);
  }

  /** The first that the exception or one of its causes tells; empty when none does. */
  public static Optional<DatabaseFailure> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        Optional<DatabaseFailure> told = Arrays.stream(values()).filter(kind -> kind.isToldBy(sql)).findFirst();
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isToldBy(SQLException failure) {
    return failure.getSQLState() == null
        ? this == AWAY && CLOSED_BY_THE_POOL.equals(failure.getMessage())
        : states.stream().anyMatch(failure.getSQLState()::startsWith);
  }

  /** Of the HTTP answer. */
  public int status() {
    return status;
  }
}
