package tr.mbs.registry.staff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.Audience;

/**
 * The form of an account as it was typed; blank fields are {@code null}.
 *
 * @param unit  code of a unit, or {@code null}
 * @param roles what the account is beside it, as {@link #ROLES} name it
 */
public record TypedAccount(String fullName, String email, String unit, List<String> roles) {

  /** The role of who manages his unit: form and file need not know the name of its group. */
  private static final String UNIT_MANAGER = "birim-yoneticisi";

  /** Roles that are given beside a unit, or without one, in the order of the form. */
  public static final List<String> ROLES = List.of(Audience.MIGM_MANAGER.group(), UNIT_MANAGER, Audience.REPORT.group(),
      Audience.OPERATOR.group(), Audience.ADMIN.group());

  /** Who runs the system decides on no request and reads none: operators and administrators work for no such unit. */
  private static final Set<String> TECHNICAL = Set.of(Audience.OPERATOR.group(), Audience.ADMIN.group());
  private static final Set<UnitKind> ANSWERING = EnumSet.complementOf(EnumSet.of(UnitKind.HELP_DESK));
  private static final Set<UnitKind> MANAGED =
      EnumSet.complementOf(EnumSet.of(UnitKind.HELP_DESK, UnitKind.ARBITER));

  public TypedAccount {
    roles = roles == null ? List.of() : roles.stream().filter(ROLES::contains).distinct().toList();
  }

  public static TypedAccount of(StaffAccount account) {
    return new TypedAccount(account.fullName(), account.email(), account.unit(),
        account.roles().stream().map(TypedAccount::role).toList());
  }

  /** As form, file and provider name it. */
  static String role(String group) {
    return ROLES.contains(group) || !Audience.UNIT_MANAGER.includes(group) ? group : UNIT_MANAGER;
  }

  /** The groups that roles give beside a unit. @param unit code, or {@code null} */
  static Set<String> groups(Collection<String> roles, String unit) {
    String managers = unit == null ? Audience.UNIT_MANAGER.group() : new UnitCode(unit).managers();
    return roles.stream().map(role -> role.equals(UNIT_MANAGER) ? managers : role)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** @param unit {@code null} without one */
  record Content(String fullName, String email, String unit, Set<String> roles) {
  }

  /**
   * @param granted roles that the account has and this form does not show: it keeps them
   * @param wrong   takes a refusal for each field that cannot be stored; then the answer is of no use
   */
  Content read(Units units, Set<String> granted, List<Refusal> wrong) {
    Set<String> all = new TreeSet<>(granted);
    all.addAll(groups(roles, UnitCode.isValid(unit) ? unit : null));
    Optional<PersonName> name = PersonName.parse(fullName);
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (name.isEmpty()) {
      wrong.add(Refusal.field("fullName", "registry.account.fullName.wrong"));
    }
    if (address.isEmpty()) {
      wrong.add(Refusal.field("email", "registry.unit.email.wrong"));
    }
    Optional<Unit> body = Optional.ofNullable(unit).filter(UnitCode::isValid)
        .flatMap(code -> units.find(new UnitCode(code))).filter(Unit::active)
        .filter(found -> !found.is(UnitKind.ARBITER));
    if (unit != null && body.isEmpty()) {
      wrong.add(Refusal.field("unit", "registry.account.unit.unknown"));
    } else {
      misplaced(body, all).ifPresent(wrong::add);
    }
    return new Content(name.map(PersonName::text).orElse(null), address.map(EmailAddress::text).orElse(null), unit, all);
  }

  /** What keeps an account from having this unit and these roles. @param unit empty without one */
  static Optional<Refusal> misplaced(Optional<Unit> unit, Collection<String> roles) {
    if (unit.isEmpty() && roles.isEmpty()) {
      return Optional.of(Refusal.field("unit", "registry.account.unit.missing"));
    }
    boolean migm = unit.filter(found -> found.is(UnitKind.DIRECTORATE_GENERAL)).isPresent();
    if (roles.contains(Audience.MIGM_MANAGER.group()) && !migm) {
      return Optional.of(Refusal.field("roles", "registry.account.roles.arbiter"));
    }
    if (roles.stream().filter(Audience.UNIT_MANAGER::includes).anyMatch(role -> unit
        .filter(found -> MANAGED.contains(found.kind()) && role.equals(found.code().managers())).isEmpty())) {
      return Optional.of(Refusal.field("roles", "registry.account.roles.manager"));
    }
    boolean answering = unit.filter(found -> ANSWERING.contains(found.kind())).isPresent();
    return answering && roles.stream().anyMatch(TECHNICAL::contains)
        ? Optional.of(Refusal.field("roles", "registry.account.roles.technical")) : Optional.empty();
  }

  /** Whether the box of this role is ticked. */
  public boolean has(String role) {
    return roles.contains(role);
  }
}
