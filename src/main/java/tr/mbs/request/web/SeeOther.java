package tr.mbs.request.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** 303 after a POST: the browser asks for the next page with GET. Spring alone would say 302. */
final class SeeOther {

  private SeeOther() {
  }

  static View to(String path) {
    RedirectView view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return view;
  }
}
