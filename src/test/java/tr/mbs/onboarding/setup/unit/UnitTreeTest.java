package tr.mbs.onboarding.setup.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;

class UnitTreeTest {

  private final MunicipalityUnit root = unit(null, "Çankırı Belediyesi", "10000000");
  private final MunicipalityUnit works = unit(root.id(), "İmar Müdürlüğü", "10000001");
  private final MunicipalityUnit desk = unit(works.id(), "Işıklandırma Şefliği", "10000002");
  private final MunicipalityUnit books = unit(root.id(), "Iğdır Bürosu", null);
  private final UnitTree tree = new UnitTree(List.of(desk, works, books, root));

  @Test
  void parentsComeBeforeChildrenAndSiblingsInTurkishOrder() {
    assertThat(tree.all()).containsExactly(root, books, works, desk);
    assertThat(tree.root()).contains(root);
    assertThat(tree.hasChildren(works.id())).isTrue();
    assertThat(tree.hasChildren(books.id())).isFalse();
  }

  @Test
  void thereIsOneRoot() {
    assertThat(wrong(unit(null, "İkinci Belediye", "10000009"))).containsExactly("parent setup.unit.parent.missing");
    assertThat(wrong(root)).isEmpty();
    assertThat(new UnitTree(List.of(root)).wrong(root)).isEmpty();
  }

  @Test
  void aUnitIsNeverBelowItself() {
    assertThat(wrong(works.below(works.id()))).containsExactly("parent setup.unit.parent.below");
    assertThat(wrong(works.below(desk.id()))).containsExactly("parent setup.unit.parent.below");
    assertThat(wrong(root.below(desk.id()))).containsExactly("parent setup.unit.parent.below");
    assertThat(wrong(works.below(books.id()))).isEmpty();
  }

  @Test
  void aUnitOfAnotherMunicipalityIsNoParent() {
    assertThat(wrong(works.below(UUID.randomUUID()))).containsExactly("parent setup.unit.parent.unknown");
  }

  @Test
  void aNumberBelongsToOneUnit() {
    assertThat(wrong(unit(root.id(), "Yazı İşleri", "10000002"))).containsExactly("detsis setup.unit.detsis.taken");
    assertThat(wrong(unit(root.id(), "Yazı İşleri", null))).isEmpty();
  }

  @Test
  void nothingStandsTooDeepAlsoWhatMovesAlong() {
    List<MunicipalityUnit> chain = new ArrayList<>(List.of(root));
    for (int level = 2; level <= UnitTree.LEVELS; level++) {
      chain.add(unit(chain.get(chain.size() - 1).id(), "Birim " + level, null));
    }
    UnitTree full = new UnitTree(chain);
    MunicipalityUnit deepest = chain.get(chain.size() - 1);
    assertThat(full.isTooDeep()).isFalse();
    MunicipalityUnit deeper = unit(deepest.id(), "Birim", null);
    assertThat(full.with(List.of(deeper)).wrong(deeper)).extracting(Refusal::messageKey)
        .containsExactly("setup.unit.parent.deep");
    UnitTree moved = full.with(List.of(works, desk)).with(List.of(works.below(deepest.below(null).id())));
    assertThat(moved.isTooDeep()).isTrue();
  }

  private List<String> wrong(MunicipalityUnit unit) {
    return tree.with(List.of(unit)).wrong(unit).stream().map(refusal -> refusal.field() + " " + refusal.messageKey())
        .toList();
  }

  private static MunicipalityUnit unit(UUID parent, String name, String detsis) {
    return new MunicipalityUnit(UUID.randomUUID(), parent, name, MunicipalityUnitKind.OTHER, detsis, 1);
  }
}
