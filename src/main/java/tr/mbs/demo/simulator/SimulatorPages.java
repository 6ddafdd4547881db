package tr.mbs.demo.simulator;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tr.mbs.demo.DemoMode;
import tr.mbs.notification.Channel;

/** What the simulators took, newest first and uncapped: pages for people, JSON for tests and load generators. */
@Controller
@DemoMode
class SimulatorPages {

  private final SentMessages messages;

  SimulatorPages(SentMessages messages) {
    this.messages = messages;
  }

  @GetMapping(path = "/demo/sms", produces = MediaType.TEXT_HTML_VALUE)
  String smsPage(@RequestParam(defaultValue = "") String to, Model model) {
    return page("sms", Channel.SMS, to, model);
  }

  @GetMapping("/demo/sms")
  @ResponseBody
  List<SentMessage> sms(@RequestParam(defaultValue = "") String to) {
    return messages.newestFirst(Channel.SMS, to);
  }

  @GetMapping(path = "/demo/posta", produces = MediaType.TEXT_HTML_VALUE)
  String mailPage(@RequestParam(defaultValue = "") String to, Model model) {
    return page("posta", Channel.EMAIL, to, model);
  }

  @GetMapping("/demo/posta")
  @ResponseBody
  List<SentMessage> mail(@RequestParam(defaultValue = "") String to) {
    return messages.newestFirst(Channel.EMAIL, to);
  }

  private String page(String inbox, Channel channel, String to, Model model) {
    model.addAttribute("inbox", inbox);
    model.addAttribute("to", to);
    model.addAttribute("messages", messages.newestFirst(channel, to));
    return "demo/messages";
  }
}
