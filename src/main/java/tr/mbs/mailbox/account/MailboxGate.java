package tr.mbs.mailbox.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.EmailAddress;

/** The rule of the views {@code maild_…} for a mail server that cannot ask them itself: the embedded one. */
@Component
public class MailboxGate {

  private static final String SCHEME = "{BLF-CRYPT}";

  private final JdbcClient jdbc;
  private final PasswordHash hash;

  MailboxGate(JdbcClient jdbc, PasswordHash hash) {
    this.jdbc = jdbc;
    this.hash = hash;
  }

  /** Whether somebody may sign in to the mailbox with this token or password now. */
  public boolean admits(Credentials credentials) {
    return hasToken(credentials) || hasPassword(credentials);
  }

  /** Whether mail to this address is taken: of every office in the register, and its earlier addresses. */
  public boolean receives(String address) {
    return jdbc.sql("""
            select count(*) from (select address from maild_user where address = :address
              union all select alias from maild_alias where alias = :address) known""")
        .param("address", EmailAddress.lower(address)).query(Integer.class).single() > 0;
  }

  private boolean hasToken(Credentials credentials) {
    return jdbc.sql("select count(*) from maild_session where address = ? and token_sha256 = ?")
        .params(EmailAddress.lower(credentials.address()), Token.hash(credentials.secret()))
        .query(Integer.class).single() > 0;
  }

  private boolean hasPassword(Credentials credentials) {
    return jdbc.sql("select password from maild_user where address = ? and password is not null")
        .param(EmailAddress.lower(credentials.address())).query(String.class).optional()
        .filter(password -> hash.matches(credentials.secret(), password.substring(SCHEME.length()))).isPresent();
  }
}
