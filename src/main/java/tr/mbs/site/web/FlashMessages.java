package tr.mbs.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Messages that a redirect carries, except to error pages: looking for them opens the session, which lives in the
 * database, and the page that says the database is away would fail on it.
 */
@Component("flashMapManager")
class FlashMessages extends SessionFlashMapManager {

  @Override
  protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR ? null : super.retrieveFlashMaps(request);
  }
}
