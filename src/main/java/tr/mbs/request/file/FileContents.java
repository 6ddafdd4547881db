package tr.mbs.request.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.file.FileInspection;

/**
 * The bytes of files. Plain SQL: they come and go as streams, for {@code bytea} and H2's {@code blob} are two types to an
 * entity and one to a stream; and nobody who lists files may load them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileContents {

  private final JdbcClient jdbc;

  FileContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Attachment file, FileInspection.Harmless bytes) {
    jdbc.sql("insert into attachment_content (attachment_id, content, thumbnail) values (?, ?, ?)")
        .param(file.id()).param(binary(bytes.content()))
        .param(3, bytes.thumbnail() == null ? null : binary(bytes.thumbnail()), Types.VARBINARY)
        .update();
  }

  byte[] content(Attachment file) {
    return bytes("content", file);
  }

  byte[] thumbnail(Attachment picture) {
    return bytes("thumbnail", picture);
  }

  private byte[] bytes(String column, Attachment file) {
    return jdbc.sql("select " + column + " from attachment_content where attachment_id = ?")
        .param(file.id()).query(FileContents::firstColumn).single();
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
}
