package tr.mbs.request;

import java.util.UUID;
import tr.mbs.request.search.RequestReader;
import tr.mbs.site.database.Kept;

/** Requests for those who move them; others read them by {@link RequestReader}. */
interface FiledRequests extends Kept<Request, UUID> {
}
