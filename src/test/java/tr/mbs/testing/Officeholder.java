package tr.mbs.testing;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;

/** A new muhtar in a new office of his own, with numbers that nobody else has. */
public record Officeholder(UUID mandate, Tckn tckn, String fullName, Phone phone) {

  private static final AtomicLong COUNT = new AtomicLong(new SecureRandom().nextInt(Integer.MAX_VALUE));

  public static Officeholder inOffice(ApplicationContext context) {
    return of(context, newPhone(), null);
  }

  public static Officeholder withPhone(ApplicationContext context, Phone phone) {
    return of(context, phone, null);
  }

  public static Officeholder withoutPhone(ApplicationContext context) {
    return of(context, null, null);
  }

  /** His last day in office was yesterday. */
  public static Officeholder retired(ApplicationContext context) {
    return of(context, newPhone(), LocalDate.now().minusDays(1));
  }

  private static Officeholder of(ApplicationContext context, Phone phone, LocalDate end) {
    String office = "T-" + UUID.randomUUID().toString().substring(0, 12);
    context.getBean(Muhtarliks.class).recordDemo(office, "18", "Merkez", null, "Deneme", OfficeKind.VILLAGE);
    Tckn tckn = newTckn();
    UUID mandate = context.getBean(Mandates.class).record(
        new NewMandate(tckn, "Işıl Çağrı Öğüt", phone, null, office, LocalDate.of(2024, 4, 3), end));
    return new Officeholder(mandate, tckn, "Işıl Çağrı Öğüt", phone);
  }

  /** From today on he is out of office. */
  public void retire(ApplicationContext context) {
    context.getBean(JdbcClient.class).sql("update mandate set end_on = ? where id = ?")
        .params(LocalDate.now().minusDays(1), mandate).update();
  }

  /** A valid number of nobody. */
  public static Tckn newTckn() {
    for (long checks = 0, start = 100_000_000 + another(900_000_000, 618_033_989); ; checks++) {
      String candidate = start + String.format(Locale.ROOT, "%02d", checks);
      if (Tckn.isValid(candidate)) {
        return new Tckn(candidate);
      }
    }
  }

  private static Phone newPhone() {
    return new Phone("+90555" + (1_000_000 + another(9_000_000, 5_561_417)));
  }

  /**
   * Never the same twice, and neighbours look unlike: of some thousand random numbers two would be alike now and then.
   *
   * @param stride without a divisor in common with {@code range}
   */
  private static long another(long range, long stride) {
    return COUNT.incrementAndGet() * stride % range;
  }
}
