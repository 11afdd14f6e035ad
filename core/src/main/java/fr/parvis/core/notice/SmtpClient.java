package fr.parvis.core.notice;

import java.time.Duration;

import io.quarkus.mailer.Mail;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;

import fr.parvis.core.notice.MailServer.Security;

/** Mail by the client of Vert.x, on which Quarkus' own mailer rests, which knows one server only: that of its start. */
final class SmtpClient implements AutoCloseable {

    private final MailServer server;
    private final MailClient client;
    private final Duration patience;

    SmtpClient(Vertx vertx, MailServer server, Duration patience) {
        this.server = server;
        this.client = MailClient.create(vertx, config(server, patience));
        this.patience = patience;
    }

    private static MailConfig config(MailServer server, Duration patience) {
        MailConfig config = new MailConfig(server.host(), server.port())
                .setSsl(server.security() == Security.TLS)
                .setStarttls(
                        server.security() == Security.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setHostnameVerificationAlgorithm(server.security() == Security.NONE ? "" : "HTTPS")
                .setConnectTimeout(Math.toIntExact(patience.toMillis()));
        return server.user().isEmpty()
                ? config.setLogin(LoginOption.DISABLED)
                : config.setLogin(LoginOption.REQUIRED)
                        .setUsername(server.user())
                        .setPassword(server.password());
    }

    boolean isFor(MailServer other) {
        return server.equals(other);
    }

    /** Waits until the server has taken it, and throws what it said when it has not. */
    void send(Mail mail) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        mail.getHeaders().forEach(headers::add);
        MailMessage message = new MailMessage()
                .setFrom(server.fromName().isEmpty() ? server.from() : server.fromName() + " <" + server.from() + ">")
                .setTo(mail.getTo())
                .setSubject(mail.getSubject())
                .setText(mail.getText())
                .setHtml(mail.getHtml())
                .setHeaders(headers);
        Uni.createFrom()
                .completionStage(() -> client.sendMail(message).toCompletionStage())
                .await()
                .atMost(patience);
    }

    @Override
    public void close() {
        client.close();
    }
}
