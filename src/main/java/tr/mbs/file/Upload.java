package tr.mbs.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it came in, not to be trusted in any part.
 *
 * @param name what the sender calls it
 * @param size in bytes
 */
public record Upload(String name, long size, InputStreamSource content) {

  /** The files of a form; one without files carries one part without name and content. @param files may be null */
  public static List<Upload> of(List<MultipartFile> files) {
    return Stream.ofNullable(files).flatMap(List::stream)
        .filter(file -> !file.isEmpty() || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty())
        .map(file -> new Upload(file.getOriginalFilename(), file.getSize(), file))
        .toList();
  }
}
