package tr.mbs.signin;

import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.StaffPrincipal;

/**
 * The aydınlatma metni (law 6698 art. 10) and who was told of it: everybody once for each version of the text, on the
 * first page after signing in. It informs; nobody has to agree to anything, and nothing waits for it.
 */
@Component
public class PrivacyNotice {

  /** Since when the text in {@code messages/signin.properties} is in force; another text has another day. */
  public static final LocalDate VERSION = LocalDate.of(2026, 11, 22);

  private final JdbcClient jdbc;
  private final Mandates mandates;

  PrivacyNotice(JdbcClient jdbc, Mandates mandates) {
    this.jdbc = jdbc;
    this.mandates = mandates;
  }

  /** Whether this version was never shown to who signs in. @param principal a muhtar's or a staff member's */
  public boolean isDueFor(Object principal) {
    return jdbc.sql("select count(*) from privacy_notice_shown where person = ? and version = ?")
        .params(person(principal), VERSION).query(Integer.class).single() == 0;
  }

  /** It is on the page that he gets now. Writes this down once, however many pages say so at the same moment. */
  public void shownTo(Object principal) {
    try {
      jdbc.sql("insert into privacy_notice_shown (person, version) values (?, ?)").params(person(principal), VERSION)
          .update();
    } catch (DuplicateKeyException recorded) {
      // Another page of his was first.
    }
  }

  private String person(Object principal) {
    if (principal instanceof MuhtarPrincipal muhtar) {
      return "muhtar:" + mandates.person(muhtar.mandate());
    }
    return "account:" + ((StaffPrincipal) principal).userId();
  }
}
