package tr.mbs.site.database;

import jakarta.persistence.EntityManager;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Spring Data's repository, with the {@code add} of {@link Kept}. */
public class KeptEntities<T, K> extends SimpleJpaRepository<T, K> {

  private final EntityManager entities;

  public KeptEntities(JpaEntityInformation<T, K> information, EntityManager entities) {
    super(information, entities);
    this.entities = entities;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(T entity) {
    entities.persist(entity);
  }
}
