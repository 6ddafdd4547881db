package tr.mbs.site;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a database says when it fails, by the SQL state: whether it is away, or answered that it takes no such data. */
public enum DatabaseFailure {

  /** Connection lost, shutting down or starting, too many connections; H2 closed. */
  AWAY(503, "08", "57P", "53", "90098", "90121"),
  /** A value that its column cannot hold, or more of it than fits. */
  REFUSED(422, "22", "54"),
  /** A row that is there already, or one that is needed and gone. */
  TAKEN(409, "23");

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
        // Drivers name a state; the pool names none when the connection was closed under a transaction.
        String state = Objects.requireNonNullElse(sql.getSQLState(), AWAY.states.get(0));
        Optional<DatabaseFailure> told = Arrays.stream(values())
            .filter(kind -> kind.states.stream().anyMatch(state::startsWith)).findFirst();
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return Optional.empty();
  }

  /** Of the HTTP answer. */
  public int status() {
    return status;
  }
}
