package tr.mbs.request;

import java.util.UUID;

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
}
