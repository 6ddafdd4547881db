package tr.mbs.request.filing;

import java.util.UUID;
import tr.mbs.registry.place.Office;
import tr.mbs.request.Channel;
import tr.mbs.request.RequestType;

/**
 * What is filed.
 *
 * @param office         the muhtarlık it belongs to, now and after the next election
 * @param mandate        the muhtar who files it, or for whom it is recorded
 * @param subject        code of {@code subject}
 * @param place          where it is, in words; may be null
 * @param idempotencyKey from the form: filing twice with one key files once
 */
public record Filing(Office office, UUID mandate, RequestType type, String subject, String title, String description,
    String place, Channel channel, UUID idempotencyKey) {
}
