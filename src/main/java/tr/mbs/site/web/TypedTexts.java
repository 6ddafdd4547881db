package tr.mbs.site.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import tr.mbs.kernel.TypedText;

/** Texts reach the record of a form cleaned; a blank one is null. Single request parameters stay as they came. */
@ControllerAdvice
class TypedTexts {

  @InitBinder
  void clean(WebDataBinder binder) {
    if (binder.getTarget() != null || binder.getTargetType() != null) {
      binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
        @Override
        public void setAsText(String typed) {
          setValue(TypedText.clean(typed));
        }
      });
    }
  }
}
