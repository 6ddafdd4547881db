package tr.mbs.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.MailGateway;

/** Hands mails over to a mail server, each in a connection of its own that ends within half a minute. */
final class SmtpGateway implements MailGateway, AutoCloseable {

  static final String NAME = "smtp";

  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final MailServer server;
  private final Sender sender;
  private final ReturnPath returns;
  private final Duration longest;
  private final Session session;
  private final ScheduledThreadPoolExecutor clock;

  SmtpGateway(MailServer server, Sender sender, ReturnPath returns) {
    this(server, sender, returns, LONGEST);
  }

  /** @param longest after which a connection is given up whatever the server does */
  SmtpGateway(MailServer server, Sender sender, ReturnPath returns, Duration longest) {
    this.server = server;
    this.sender = sender;
    this.returns = returns;
    this.longest = longest;
    this.session = session(server, returns);
    this.clock = new ScheduledThreadPoolExecutor(1, task -> {
      Thread thread = new Thread(task, "smtp-clock");
      thread.setDaemon(true);
      return thread;
    });
    clock.setRemoveOnCancelPolicy(true);
  }

  private static Session session(MailServer server, ReturnPath returns) {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.localhost", returns.domain());
    settings.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
    settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
    settings.setProperty("mail.smtp.starttls.required", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.ssl.socketFactory", server.trusted());
    // Where the server can: a report when it fails, with the headers alone.
    settings.setProperty("mail.smtp.dsn.notify", "FAILURE");
    settings.setProperty("mail.smtp.dsn.ret", "HDRS");
    settings.setProperty("mail.smtp.quitwait", "false");
    return Session.getInstance(settings);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A mail that is sent again bears the same Message-ID: mailboxes show it once, or twice as one. */
  @Override
  public boolean recognisesKeys() {
    return true;
  }

  @Override
  public Delivery send(String key, String to, String subject, String text) {
    // As it stands: reading it leaves out what nobody sees.
    Optional<EmailAddress> recipient = EmailAddress.parse(to).filter(read -> read.text().length() == to.length());
    if (recipient.isEmpty()) {
      return Delivery.rejected("not an e-mail address");
    }
    if (recipient.get().isMadeUp()) {
      return Delivery.rejected("a made-up address");
    }
    if (subject.chars().anyMatch(Character::isISOControl)) {
      return Delivery.rejected("not a subject of one line");
    }
    String token = returns.token(key);
    try {
      return send(token, sender.write(session, returns, token, recipient.get(), subject, text));
    } catch (MessagingException e) {
      return Delivery.rejected("not a mail: " + e.getClass().getSimpleName());
    }
  }

  private Delivery send(String token, MimeMessage mail) {
    Conversation conversation = new Conversation(session, server);
    Future<?> end = clock.schedule(conversation::giveUp, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      through(conversation).send(mail);
      return conversation.delivery(token, null);
    } catch (MailException e) {
      return conversation.delivery(token, e);
    } finally {
      end.cancel(false);
      conversation.hangUp();
    }
  }

  /** Spring's sender, speaking in this conversation. */
  private static JavaMailSenderImpl through(Conversation conversation) {
    return new JavaMailSenderImpl() {
      @Override
      protected Transport connectTransport() throws MessagingException {
        conversation.open();
        return conversation;
      }
    };
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
