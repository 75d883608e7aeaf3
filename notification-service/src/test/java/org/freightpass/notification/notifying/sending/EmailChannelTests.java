package org.freightpass.notification.notifying.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.Wordings;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Each limit of the channel is provoked, with a real mail server or one that misbehaves. */
class EmailChannelTests {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final List<ServerSocket> servers = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        mail.stop();
        threads.shutdownNow();
        for (ServerSocket server : servers) {
            server.close();
        }
    }

    @Test
    void letterArrivesOnceWithItsMessageId() throws MessagingException {
        mail.start();
        Letter letter = letter("Firm");
        assertThat(channel(Letters.settings(2, LONG, 100, 10)).send(letter)).isEqualTo(new SendResult.Sent());
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo("<" + letter.id() + "@freightpass.example>");
    }

    @Test
    void lineBreaksInNamesMakeNoHeader() throws MessagingException {
        mail.start();
        Letter letter = letter("Evil\r\nBcc: victim@example.org\r\n\r\nbody");
        assertThat(channel(Letters.settings(2, LONG, 100, 10)).send(letter)).isEqualTo(new SendResult.Sent());
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getHeaders(received[0])).doesNotContain("\nBcc:");
        assertThat(received[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void lineBreakInTheAddressIsRejected() {
        mail.start();
        Letter letter = Letters.letterTo(
                "a@example.org\r\nRCPT TO:<b@example.org>", Notice.Kind.PASS_ISSUED, Locale.ENGLISH, "Firm", 1);
        assertThat(channel(Letters.settings(2, LONG, 100, 10)).send(letter)).isInstanceOf(SendResult.Rejected.class);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void mailServerThatAsksForAPasswordIsServed() {
        mail.setUser("noreply@freightpass.example", "noreply", "secret");
        mail.start();
        JavaMailSenderImpl sender = sender(mail.getSmtp().getPort());
        sender.setUsername("noreply");
        sender.setPassword("secret");
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        EmailSettings settings = Letters.settings(2, LONG, 100, 10);
        EmailChannel channel = channel(sender, settings);
        assertThat(channel.send(letter("Firm"))).isEqualTo(new SendResult.Sent());
    }

    @Test
    void serverThatIsAwayIsTriedTwiceQuicklyAndThenAway() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        int port = server(socket -> tries.incrementAndGet());
        SendResult result = channel(port, Letters.settings(2, LONG, 100, 10)).send(letter("Firm"));
        assertThat(result)
                .isEqualTo(new SendResult.Away(Said.by("The mail server cannot be reached.", Sentence.MAIL_AWAY)));
        assertThat(tries).hasValue(2);
    }

    @Test
    void serverThatRefusesForGoodMakesTheLetterRejected() throws IOException {
        int port = server(socket -> answer(socket, "550 no such user"));
        SendResult result = channel(port, Letters.settings(2, LONG, 100, 10)).send(letter("Firm"));
        assertThat(result)
                .isEqualTo(new SendResult.Rejected(
                        Said.by("The mail server refuses the letter (550).", Sentence.MAIL_REFUSES, 550)));
    }

    @Test
    void serverThatRefusesForNowMakesTheLetterNotSent() throws IOException {
        int port = server(socket -> answer(socket, "451 later"));
        SendResult result = channel(port, Letters.settings(2, LONG, 100, 10)).send(letter("Firm"));
        assertThat(result)
                .isEqualTo(new SendResult.NotSent(
                        Said.by("The mail server does not take the letter now (451).", Sentence.MAIL_NOT_NOW, 451)));
    }

    @Test
    void serverThatDoesNotAnswerInTimeLeavesTheResultUnknown() throws IOException {
        int port = server(EmailChannelTests::holdOpen);
        SendResult result = channel(port, Letters.settings(2, Duration.ofMillis(300), 100, 10))
                .send(letter("Firm"));
        assertThat(result)
                .isEqualTo(new SendResult.Unknown(
                        Said.by("The other side did not answer in time.", Sentence.NO_ANSWER_IN_TIME)));
    }

    @Test
    void channelRestsWhenTheServerFailsTooOften() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        int port = server(socket -> tries.incrementAndGet());
        EmailChannel channel = channel(port, Letters.settings(2, LONG, 100, 2));
        assertThat(channel.send(letter("Firm"))).isInstanceOf(SendResult.Away.class);
        assertThat(channel.send(letter("Firm"))).isInstanceOf(SendResult.Away.class);
        int before = tries.get();
        assertThat(channel.isResting()).isTrue();
        assertThat(channel.send(letter("Firm"))).isInstanceOf(SendResult.NotTried.class);
        assertThat(tries).hasValue(before);
    }

    @Test
    void moreAtOnceThanWorkersAreNotTried() throws IOException, InterruptedException, ExecutionException {
        AtomicInteger inside = new AtomicInteger();
        Semaphore released = new Semaphore(0);
        int port = server(socket -> {
            inside.incrementAndGet();
            released.acquireUninterruptibly();
            new SmtpTalk(new CopyOnWriteArrayList<>(), false).with(socket);
        });
        EmailChannel channel = channel(port, Letters.settings(1, LONG, 100, 10));
        Future<SendResult> first = threads.submit(() -> channel.send(letter("Firm")));
        await().atMost(LONG).until(() -> inside.get() == 1);
        assertThat(channel.send(letter("Firm")))
                .isEqualTo(new SendResult.NotTried(
                        Said.by("Too many letters are being sent at once.", Sentence.TOO_MANY_AT_ONCE)));
        released.release();
        assertThat(first.get()).isEqualTo(new SendResult.Sent());
    }

    @Test
    void moreInASecondThanAllowedAreNotTried() {
        mail.start();
        EmailChannel channel = channel(Letters.settings(2, LONG, 1, 10));
        SendResult refused = new SendResult.NotTried(
                Said.by("Too many letters have left in this second.", Sentence.TOO_MANY_A_SECOND));
        // A slow machine may need a second for each of the first few.
        assertThat(Stream.generate(() -> channel.send(letter("Firm"))).limit(50).anyMatch(refused::equals))
                .isTrue();
    }

    @Test
    void letterIsEncryptedWhereTheServerOffersIt() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        JavaMailSenderImpl sender = secured(server(socket -> new SmtpTalk(said, true).with(socket)), "127.0.0.1");
        assertThat(channel(sender, Letters.settings(2, LONG, 100, 10)).send(letter("Firm")))
                .isEqualTo(new SendResult.Sent());
        assertThat(said).contains("plain STARTTLS", "tls DATA").noneMatch(line -> line.startsWith("plain MAIL"));
    }

    @Test
    void serverWithACertificateThatNobodyTrustsGetsNoLetter() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        JavaMailSenderImpl sender = secured(server(socket -> new SmtpTalk(said, true).with(socket)), "elsewhere");
        assertThat(channel(sender, Letters.settings(2, LONG, 100, 10)).send(letter("Firm")))
                .isEqualTo(new SendResult.Away(Said.by("The mail server cannot be reached.", Sentence.MAIL_AWAY)));
        assertThat(said).contains("plain STARTTLS").noneMatch(line -> line.contains("MAIL"));
    }

    @Test
    void serverThatOffersNoEncryptionGetsNoLetterWhereItIsRequired() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        int port = server(socket -> new SmtpTalk(said, false).with(socket));
        JavaMailSenderImpl required = secured(port, "127.0.0.1");
        required.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
        assertThat(channel(required, Letters.settings(2, LONG, 100, 10)).send(letter("Firm")))
                .isInstanceOf(SendResult.Away.class);
        assertThat(said).noneMatch(line -> line.contains("MAIL"));
        assertThat(channel(secured(port, "127.0.0.1"), Letters.settings(2, LONG, 100, 10))
                        .send(letter("Firm")))
                .as("where it is not required")
                .isEqualTo(new SendResult.Sent());
    }

    /** Uses STARTTLS where it is offered, as the service's settings do. */
    private static JavaMailSenderImpl secured(int port, String trusted) {
        JavaMailSenderImpl sender = sender(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
        sender.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", trusted);
        sender.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "false");
        return sender;
    }

    private static Letter letter(String firm) {
        return Letters.letter(Notice.Kind.PASS_ISSUED, Locale.ENGLISH, firm, 1);
    }

    private EmailChannel channel(EmailSettings settings) {
        return channel(mail.getSmtp().getPort(), settings);
    }

    private EmailChannel channel(int port, EmailSettings settings) {
        return channel(sender(port), settings);
    }

    private EmailChannel channel(JavaMailSenderImpl sender, EmailSettings settings) {
        ChannelMeters meters = new ChannelMeters(new SimpleMeterRegistry());
        return new EmailChannel(
                new SmtpSending(sender, settings, Wordings.standard()),
                new Guard("email", Channel.EMAIL, threads, settings.limits(), meters));
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    /** What a misbehaving server does with a connection. */
    private interface Behaviour {
        void meet(Socket socket) throws IOException;
    }

    private int server(Behaviour behaviour) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        servers.add(server);
        threads.execute(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    behaviour.meet(socket);
                } catch (IOException closed) {
                    if (server.isClosed()) { // a client that hangs up ends its own talk only
                        return;
                    }
                }
            }
        });
        return server.getLocalPort();
    }

    /** Greets, and answers every recipient with {@code refusal}. */
    private static void answer(Socket socket, String refusal) throws IOException {
        say(socket, "220 test");
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null && !line.startsWith("QUIT"); line = lines.readLine()) {
            say(socket, line.startsWith("RCPT") ? refusal : "250 fine");
        }
        say(socket, "221 bye");
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Says nothing until the other side gives up. */
    private static void holdOpen(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
