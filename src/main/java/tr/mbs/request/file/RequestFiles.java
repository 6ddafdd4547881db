package tr.mbs.request.file;

import java.util.List;
import java.util.Objects;

/** All files of a request, those of each form in the order they came. */
public record RequestFiles(List<Attachment> all) {

  /** Those that came with the request itself. */
  public List<Attachment> own() {
    return cameWith(null);
  }

  /** Those that came with one of its movements, by its sequence. */
  public List<Attachment> of(int movement) {
    return cameWith(movement);
  }

  private List<Attachment> cameWith(Integer movement) {
    return all.stream().filter(file -> Objects.equals(file.movement(), movement)).toList();
  }
}
