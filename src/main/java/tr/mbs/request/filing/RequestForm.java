package tr.mbs.request.filing;

import java.util.Objects;
import java.util.UUID;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.subject.Subjects;

/** What the filing form asks for in both of its hosts. */
public interface RequestForm {

  RequestType type();

  /** Code of an existing {@link Subjects subject}. */
  String subject();

  String title();

  String description();

  /** May be null. */
  String place();

  UUID idempotencyKey();

  /** Whether it says nothing that this request does not say. */
  default boolean repeats(Request request) {
    return type() == request.type() && subject().equals(request.subject()) && title().equals(request.title())
        && description().equals(request.description()) && Objects.equals(place(), request.place());
  }
}
