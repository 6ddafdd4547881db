package tr.mbs.request.file;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.file.FileInspection;
import tr.mbs.file.FileName;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Refusal;

/**
 * Files that muhtars send. They are stored as soon as they arrive, under the office and the form's key, so that a wrong
 * field never loses them; filing claims them.
 */
@Component
public class Attachments {

  public static final int MAX_FILES = 5;

  private static final String OF_FORM = "muhtarlik_id = :office and idempotency_key = :key and request_id is null";
  private static final String COLUMNS = "id, file_name, media_type, size";

  private final JdbcClient jdbc;
  private final EntityManager entities;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Attachments(JdbcClient jdbc, EntityManager entities, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.entities = entities;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Stores what is harmless, up to {@value #MAX_FILES} files a form.
   *
   * @return one refusal, naming the file, for each that was not stored
   */
  public List<Refusal> keep(String muhtarlik, UUID key, List<Upload> uploads) {
    List<Refusal> refusals = new ArrayList<>();
    int inspected = 0;
    for (Upload upload : uploads) {
      try {
        // Painting pictures anew costs: beyond what a form may hold, none is even read.
        if (upload.size() <= FileInspection.MAX_BYTES && ++inspected > MAX_FILES) {
          throw tooMany(FileName.clean(upload.name()));
        }
        var file = FileInspection.inspect(upload);
        transaction.executeWithoutResult(status -> store(muhtarlik, key, file));
      } catch (Refusal refusal) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }

  /** Two sendings of one form take turns at the row of the office, so that they cannot both find the last free place. */
  private void store(String muhtarlik, UUID key, FileInspection.Harmless file) {
    jdbc.sql("select id from muhtarlik where id = ? for update").param(muhtarlik).query(String.class).single();
    String hash = sha256(file.content());
    record Place(int position, String sha256) {
    }
    List<Place> taken = jdbc.sql("select position, sha256 from attachment where " + OF_FORM + " order by position")
        .param("office", muhtarlik).param("key", key).query(Place.class).list();
    if (taken.stream().anyMatch(place -> place.sha256().equals(hash))) {
      return;
    }
    if (taken.size() >= MAX_FILES) {
      throw tooMany(file.name());
    }
    UUID id = UUID.randomUUID();
    jdbc.sql("""
            insert into attachment (id, muhtarlik_id, idempotency_key, file_name, media_type, size, sha256, position,
              created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(id, muhtarlik, key, file.name(), file.type().mediaType(), file.content().length, hash,
            taken.isEmpty() ? 1 : taken.get(taken.size() - 1).position() + 1, now())
        .update();
    jdbc.sql("insert into attachment_content (attachment_id, content, thumbnail) values (?, ?, ?)")
        .param(id).param(binary(file.content()))
        .param(3, file.thumbnail() == null ? null : binary(file.thumbnail()), Types.VARBINARY)
        .update();
  }

  private static Refusal tooMany(String name) {
    return Refusal.field(FileInspection.FIELD, "request.file.tooMany", name, MAX_FILES);
  }

  /** Files of a form that has not been filed yet, in the order they came. */
  @Transactional(readOnly = true)
  public List<Attachment> waiting(String muhtarlik, UUID key) {
    return jdbc.sql("select " + COLUMNS + " from attachment where " + OF_FORM + " order by position")
        .param("office", muhtarlik).param("key", key).query(Attachment.class).list();
  }

  /** Takes one file, or all with {@code id} null, off a form that has not been filed yet. */
  @Transactional
  public void remove(String muhtarlik, UUID key, UUID id) {
    jdbc.sql("delete from attachment where " + OF_FORM + (id == null ? "" : " and id = :id"))
        .param("office", muhtarlik).param("key", key).param("id", id).update();
  }

  /** Gives the files of a form that has not been filed yet to another form. */
  @Transactional
  public void move(String muhtarlik, UUID key, UUID other) {
    jdbc.sql("update attachment set idempotency_key = :other where " + OF_FORM)
        .param("other", other).param("office", muhtarlik).param("key", key).update();
  }

  /** Gives the files of a form to the request that it files; one statement in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void claim(UUID request, String muhtarlik, UUID key) {
    // The row of the request must be there before its files name it.
    entities.flush();
    jdbc.sql("update attachment set request_id = :request where " + OF_FORM)
        .param("request", request).param("office", muhtarlik).param("key", key).update();
  }

  /** Files of a request, in the order they came. */
  @Transactional(readOnly = true)
  public List<Attachment> of(UUID request) {
    return jdbc.sql("select " + COLUMNS + " from attachment where request_id = ? order by position")
        .param(request).query(Attachment.class).list();
  }

  /** One file of a request. */
  @Transactional(readOnly = true)
  public Optional<Attachment> find(UUID request, UUID id) {
    return jdbc.sql("select " + COLUMNS + " from attachment where request_id = ? and id = ?")
        .params(request, id).query(Attachment.class).optional();
  }

  @Transactional(readOnly = true)
  public byte[] content(Attachment file) {
    return bytes("content", file);
  }

  /** A small JPEG of a picture. */
  @Transactional(readOnly = true)
  public byte[] thumbnail(Attachment picture) {
    return bytes("thumbnail", picture);
  }

  private byte[] bytes(String column, Attachment file) {
    return jdbc.sql("select " + column + " from attachment_content where attachment_id = ?")
        .param(file.id()).query(Attachments::firstColumn).single();
  }

  /** As a stream: H2 reads no more than a megabyte of a column at once. */
  private static byte[] firstColumn(ResultSet row, int number) throws SQLException {
    try (InputStream stream = row.getBinaryStream(1)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SqlBinaryValue binary(byte[] content) {
    return new SqlBinaryValue(new ByteArrayInputStream(content), content.length);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
