package org.freightpass.notification.notifying.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The server's side of a talk over SMTP with STARTTLS, offered or not, under GreenMail's certificate, which nobody has
 * signed.
 *
 * @param said what the client said, each line with {@code plain} or {@code tls} before it
 */
record SmtpTalk(List<String> said, boolean offered) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    void with(Socket socket) throws IOException {
        say(socket, "220 test");
        if (talk(socket, "plain ")) {
            SSLSocket encrypted = (SSLSocket) context()
                    .getSocketFactory()
                    .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            talk(encrypted, "tls ");
        }
    }

    /** Whether it goes on encrypted. */
    private boolean talk(Socket socket, String how) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        boolean inLetter = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inLetter && !line.equals(".")) {
                continue;
            }
            said.add(how + line);
            inLetter = line.equals("DATA");
            say(socket, answer(line, how));
            if (line.equals("STARTTLS")) {
                return true;
            }
            if (line.equals("QUIT")) {
                return false;
            }
        }
        return false;
    }

    private String answer(String line, String how) {
        if (line.startsWith("EHLO") && offered && how.startsWith("plain")) {
            return "250-test\r\n250 STARTTLS";
        }
        return switch (line) {
            case "STARTTLS" -> "220 go on";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static SSLContext context() throws IOException {
        try (InputStream store = Objects.requireNonNull(SmtpTalk.class.getResourceAsStream("/greenmail.p12"))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(store, PASSWORD);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
