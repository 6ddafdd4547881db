package tr.mbs.registry.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.csv.CsvLine;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.registry.unit.Units;
import tr.mbs.registry.upload.UploadedCsv;
import tr.mbs.site.Audience;

/**
 * Opens and changes accounts of staff from a file, one account a line: all of them, or none when a line is wrong. The
 * rules are those of the form ({@link TypedAccount}). What stands in no line stays, and a file that is through changes
 * nothing when it comes again.
 */
@Component
public class StaffImport {

  public static final int LINES = 5_000;
  public static final int MEGABYTES = 2;

  /** The columns of the file, each named after its field in the form. */
  public enum Column {
    USER_ID("kullanici_adi", "userId"),
    FULL_NAME("ad_soyad", "fullName"),
    EMAIL("e_posta", "email"),
    UNIT("birim_kodu", "unit"),
    ROLES("gorevler", "roles");

    private final String header;
    private final String field;

    Column(String header, String field) {
      this.header = header;
      this.field = field;
    }

    public String header() {
      return header;
    }
  }

  /**
   * What is wrong with a line.
   *
   * @param column header, or {@code null} for the line as a whole
   */
  public record Problem(int line, String column, Refusal refusal) {
  }

  /**
   * @param opened  accounts that were opened, or would be
   * @param changed accounts that were changed, or would be
   * @param same    accounts that already are as the file has them
   * @param wrong   in the order of the file; when there are any, nothing was changed
   */
  public record Outcome(int opened, int changed, int same, List<Problem> wrong) {

    public long wrongLines() {
      return wrong.stream().map(Problem::line).distinct().count();
    }
  }

  private record Wanted(String userId, TypedAccount.Content content, StaffAccount before) {

    boolean isSame() {
      return before != null && before.fullName().equals(content.fullName())
          && Objects.equals(before.email(), content.email()) && Objects.equals(before.unit(), content.unit())
          && before.roles().equals(content.roles());
    }
  }

  private static final List<String> HEADERS = Stream.of(Column.values()).map(Column::header).toList();

  private final StaffRows rows;
  private final StaffDirectory directory;
  private final Units units;

  StaffImport(StaffRows rows, StaffDirectory directory, Units units) {
    this.rows = rows;
    this.directory = directory;
    this.units = units;
  }

  /**
   * Checks all lines and, when asked to, does what they say.
   *
   * @param apply   false only checks
   * @param officer an administrator
   * @throws Refusal of the field {@code file}, or FORBIDDEN when the officer is no administrator any more
   */
  @Transactional
  public Outcome take(byte[] content, boolean apply, String officer) {
    List<CsvLine> lines = UploadedCsv.read(content, MEGABYTES, LINES, HEADERS);
    Map<String, StaffAccount> known = known(lines, officer);
    List<Wanted> wanted = new ArrayList<>();
    List<Problem> wrong = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (CsvLine line : lines) {
      wanted(line, known, seen, officer, wrong).ifPresent(wanted::add);
    }
    List<Wanted> others = wanted.stream().filter(account -> !account.isSame()).toList();
    if (apply && wrong.isEmpty()) {
      others.forEach(account -> store(account, officer));
    }
    int opened = (int) others.stream().filter(account -> account.before() == null).count();
    return new Outcome(opened, others.size() - opened, wanted.size() - others.size(), List.copyOf(wrong));
  }

  /** Those accounts of the file that there are; until the end of the transaction nobody else changes them. */
  private Map<String, StaffAccount> known(List<CsvLine> lines, String officer) {
    Set<String> ids = lines.stream().filter(line -> line.values() != null)
        .map(line -> line.values().get(Column.USER_ID.ordinal())).collect(Collectors.toCollection(HashSet::new));
    ids.add(officer);
    List<StaffAccount> locked = rows.lock(ids);
    StaffDirectory.requireAdministrator(officer, locked);
    return locked.stream().collect(Collectors.toMap(StaffAccount::userId, Function.identity()));
  }

  private Optional<Wanted> wanted(CsvLine line, Map<String, StaffAccount> known, Map<String, Integer> seen,
      String officer, List<Problem> problems) {
    if (line.values() == null) {
      problems.add(new Problem(line.number(), null, wrong("width")));
      return Optional.empty();
    }
    List<Refusal> refusals = new ArrayList<>();
    String userId = line.values().get(Column.USER_ID.ordinal());
    StaffAccount before = known.get(userId);
    Integer earlier = seen.putIfAbsent(userId, line.number());
    if (before == null && !StaffDirectory.isUserId(userId)) {
      refusals.add(Refusal.field("userId", "registry.account.userId.wrong"));
    } else if (earlier != null) {
      refusals.add(Refusal.field("userId", "registry.accountFile.twice", String.valueOf(earlier)));
    } else if (before != null && !before.active()) {
      refusals.add(Refusal.field("userId", "registry.accountFile.closed"));
    }
    TypedAccount.Content content = content(line, before == null ? Set.of() : before.granted(), refusals);
    if (userId.equals(officer) && !content.roles().contains(Audience.ADMIN.group())) {
      refusals.add(Refusal.field("roles", "registry.account.roles.own"));
    }
    refusals.forEach(refusal -> problems.add(new Problem(line.number(), header(refusal.field()), refusal)));
    return refusals.isEmpty() ? Optional.of(new Wanted(userId, content, before)) : Optional.empty();
  }

  private TypedAccount.Content content(CsvLine line, Set<String> granted, List<Refusal> refusals) {
    String[] text = line.values().stream().map(TypedText::clean).toArray(String[]::new);
    String roles = text[Column.ROLES.ordinal()];
    List<String> typed = roles == null ? List.of() : List.of(roles.split("[\\s,]+"));
    if (!TypedAccount.ROLES.containsAll(typed)) {
      refusals.add(Refusal.field("roles", "registry.accountFile.roles", String.join(", ", TypedAccount.ROLES)));
    }
    return new TypedAccount(text[Column.FULL_NAME.ordinal()], text[Column.EMAIL.ordinal()],
        text[Column.UNIT.ordinal()], typed).read(units, granted, refusals);
  }

  private void store(Wanted account, String officer) {
    if (account.before() == null) {
      directory.open(account.userId(), account.content(), officer);
    } else {
      directory.store(account.before(), account.before().version(), account.content(), officer);
    }
  }

  private static String header(String field) {
    return Stream.of(Column.values()).filter(column -> column.field.equals(field)).map(Column::header).findFirst()
        .orElseThrow();
  }

  private static Refusal wrong(String key) {
    return new Refusal(Refusal.Kind.INVALID, "registry.accountFile." + key);
  }
}
