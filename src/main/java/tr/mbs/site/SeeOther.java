package tr.mbs.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** 303 after a POST: the browser asks for the next page with GET. Spring alone would say 302. */
public final class SeeOther {

  private SeeOther() {
  }

  /** @param address a path of ours with its query, or where an identity provider is; never text from a request */
  public static View to(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return view;
  }
}
