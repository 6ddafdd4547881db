package tr.mbs.registry.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/**
 * A unit as an administrator reads and changes it. The register makes units; what one is and its code never change. Others
 * know it as {@link Unit}.
 */
@Entity
@Table(name = "organization_unit")
public class UnitFile {

  @Id
  private String code;
  @Enumerated(EnumType.STRING)
  private UnitKind kind;
  private String plate;
  private String name;
  private String longName;
  private String nameSort;
  private String nameFold;
  private String email;
  private String phone;
  private boolean active;
  private boolean edited;
  @Version
  private int version;

  protected UnitFile() {
  }

  UnitFile(UnitCode code, UnitKind kind, String plate, String name, String longName, String email, String phone,
      boolean active, int version) {
    this.code = code.value();
    this.kind = kind;
    this.plate = plate;
    this.name = name;
    this.longName = longName;
    this.email = email;
    this.phone = phone;
    this.active = active;
    this.version = version;
  }

  /**
   * Gives it another name or contact; a name that an administrator wrote, no register changes again.
   *
   * @param seen the version that the officer saw
   * @return columns that are another now, never what stands in them
   * @throws Refusal CONFLICT when it is another version by now; of the e-mail that nobody has: a page of before the
   *     address went would bring it back
   */
  String change(int seen, TypedUnit.Content content) {
    if (seen != version) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.unit.changed");
    }
    boolean sameEmail = Objects.equals(email, content.email());
    if (!sameEmail && code().madeUpEmail().equals(content.email())) {
      throw Refusal.field("email", "registry.unit.email.madeUp");
    }
    boolean renamed = !name.equals(content.name()) || !Objects.equals(longName, content.longName());
    String changed = Stream.of(renamed ? "name" : null, sameEmail ? null : "email",
            Objects.equals(phone, content.phone()) ? null : "phone")
        .filter(Objects::nonNull).collect(Collectors.joining(" "));
    name = content.name();
    longName = content.longName();
    nameSort = TurkishText.sortKey(name);
    nameFold = TurkishText.fold(name);
    email = content.email();
    phone = content.phone();
    edited |= renamed;
    return changed;
  }

  public UnitCode code() {
    return new UnitCode(code);
  }

  public UnitKind kind() {
    return kind;
  }

  /** The il, or {@code null} for a central body. */
  public String plate() {
    return plate;
  }

  public String name() {
    return name;
  }

  /** {@code null} where pages use the full name. */
  public String longName() {
    return longName;
  }

  /** Where messages about new work go, or {@code null} until somebody enters it. */
  public String email() {
    return email;
  }

  /** As people read it, or {@code null}. */
  public String phone() {
    return phone;
  }

  /** Whether the register still knows it. */
  public boolean active() {
    return active;
  }

  /** Counts changes by people. */
  public int version() {
    return version;
  }
}
