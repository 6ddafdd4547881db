package tr.mbs.onboarding.setup.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.TurkishText;

/**
 * The units of municipalities that move: a tree for each onboarding. One statement a question. A file may bring two
 * thousand: the tree is read whole and checked as values, before one batch adds and another one changes units.
 */
@Repository
@Transactional(readOnly = true)
public class MunicipalityUnits {

  private static final String SELECT =
      "select id, parent_id, name, kind, detsis, version from onboarding_unit where onboarding_id = ?";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  MunicipalityUnits(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Each unit before those below it, siblings in Turkish order; empty before step 3. */
  public List<MunicipalityUnit> all(UUID onboarding) {
    return tree(onboarding).all();
  }

  /** A unit of this onboarding; that of another one is none. */
  public Optional<MunicipalityUnit> find(UUID onboarding, UUID unit) {
    return jdbc.sql(SELECT + " and id = ?").params(onboarding, unit).query(MunicipalityUnits::unit).optional();
  }

  /** The number under which the municipality's documents go; empty until it is entered. */
  public Optional<String> rootDetsis(UUID onboarding) {
    return jdbc.sql("select detsis from onboarding_unit where onboarding_id = ? and parent_id is null and detsis is not null")
        .param(onboarding).query(String.class).optional();
  }

  public UnitTree tree(UUID onboarding) {
    return new UnitTree(jdbc.sql(SELECT).param(onboarding).query(MunicipalityUnits::unit).list());
  }

  /** Which of these numbers stand in the register of another municipality; a cancelled move holds none. */
  Set<String> takenElsewhere(UUID onboarding, Collection<String> detsis) {
    return detsis.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("""
            select distinct u.detsis from onboarding_unit u join onboarding o on o.id = u.onboarding_id
            where u.detsis in (:numbers) and u.onboarding_id <> :onboarding and o.state <> 'CANCELLED'""")
        .param("numbers", detsis).param("onboarding", onboarding).query(String.class).list());
  }

  /** Whether somebody works there, or is to act for it. */
  boolean hasPeople(UUID unit) {
    return jdbc.sql("""
            select exists (select 1 from onboarding_person where unit_id = :unit)
              or exists (select 1 from onboarding_extra_unit where unit_id = :unit)""")
        .param("unit", unit).query(Boolean.class).single();
  }

  /** @param units each after the one above it */
  @Transactional
  public void add(UUID onboarding, Collection<MunicipalityUnit> units) {
    batches.batchUpdate("""
            insert into onboarding_unit (id, onboarding_id, parent_id, name, name_sort, kind, detsis, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
        units.stream().map(unit -> new Object[] {unit.id(), onboarding, unit.parent(), unit.name(),
            TurkishText.sortKey(unit.name()), unit.kind().name(), unit.detsis(), unit.version()}).toList(),
        new int[] {Types.OTHER, Types.OTHER, Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
            Types.INTEGER});
  }

  @Transactional
  void change(Collection<MunicipalityUnit> units) {
    batches.batchUpdate("""
            update onboarding_unit set parent_id = ?, name = ?, name_sort = ?, kind = ?, detsis = ?, version = version + 1
            where id = ?""",
        units.stream().map(unit -> new Object[] {unit.parent(), unit.name(), TurkishText.sortKey(unit.name()),
            unit.kind().name(), unit.detsis(), unit.id()}).toList(),
        new int[] {Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.OTHER});
  }

  @Transactional
  void remove(UUID unit) {
    jdbc.sql("delete from onboarding_unit where id = ?").param(unit).update();
  }

  private static MunicipalityUnit unit(ResultSet row, int number) throws SQLException {
    return new MunicipalityUnit(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class),
        row.getString("name"), MunicipalityUnitKind.valueOf(row.getString("kind")), row.getString("detsis"),
        row.getInt("version"));
  }
}
