package tr.mbs.request.template;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The templates of all owners. */
interface WrittenTemplates extends Kept<AnswerTemplate, Long> {

  @Query("select t from AnswerTemplate t where t.owner in :owners")
  List<AnswerTemplate> of(Set<String> owners);

  /** Those of the owners that suit a subject. */
  @Query("select t from AnswerTemplate t where t.owner in :owners and (t.subjectCode is null or t.subjectCode = :subject)")
  List<AnswerTemplate> about(String subject, Set<String> owners);

  @Query("select count(t) from AnswerTemplate t where t.owner = :owner")
  int countOf(String owner);

  @Query("select t from AnswerTemplate t where t.owner = :owner and t.title = :title")
  Optional<AnswerTemplate> titled(String title, String owner);

  /** Two officers who change one take turns. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from AnswerTemplate t where t.id = :id")
  Optional<AnswerTemplate> findToChange(long id);

  /** For good: what was sent with its help is the request's. */
  void delete(AnswerTemplate template);
}
