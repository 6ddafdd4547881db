package tr.mbs.site.database;

import java.util.Optional;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/**
 * What every repository of entities can do; the rest it says in the words of its domain. Who has an entity changes it, and
 * the end of the transaction writes what changed: there is no {@code save}.
 *
 * @param <T> the entity
 * @param <K> its key, which is known before it is added
 */
@NoRepositoryBean
public interface Kept<T, K> extends Repository<T, K> {

  /** Adds a new one, in the caller's transaction. It is not looked up first, as {@code save} would. */
  void add(T entity);

  Optional<T> findById(K key);

  /** Writes now what the transaction has changed so far, whatever it changed: somebody else's statement rests on it. */
  void flush();
}
