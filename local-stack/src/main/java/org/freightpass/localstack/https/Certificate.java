package org.freightpass.localstack.https;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A certificate for this machine, and the authority above it that a telephone is told to trust. Both are made by the
 * JDK's keytool. The authority's key is deleted as soon as it has signed: whoever trusts it trusts this one certificate.
 */
public final class Certificate {

    /** Keeps nothing secret: the file lies in the data directory, for its owner to read. */
    static final String PASSWORD = "local-stack";

    /** A stack that is started with it may run as long. */
    private static final Duration SPARE = Duration.ofDays(30);

    private static final String KEYTOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

    private Certificate() {}

    /** How to make them, command by command; {@code store} and {@code authority} are the files that come of it. */
    public static List<List<String>> commands(Path store, Path authority, List<String> hosts) {
        String names = hosts.stream()
                .map(host -> (isAddress(host) ? "ip:" : "dns:") + host)
                .collect(Collectors.joining(","));
        return List.of(
                command(
                        store,
                        "-genkeypair",
                        "-alias",
                        "authority",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Freight Pass on " + hosts.getFirst(),
                        "-validity",
                        "397",
                        "-ext",
                        "bc:c=ca:true,pathlen:0",
                        "-ext",
                        "ku:c=keyCertSign"),
                command(
                        store,
                        "-genkeypair",
                        "-alias",
                        "https",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + hosts.getFirst(),
                        "-validity",
                        "397",
                        "-signer",
                        "authority",
                        "-ext",
                        "ku:c=digitalSignature",
                        "-ext",
                        "eku=serverAuth",
                        "-ext",
                        "san=" + names),
                command(store, "-exportcert", "-rfc", "-alias", "authority", "-file", authority.toString()),
                command(store, "-delete", "-alias", "authority"));
    }

    private static List<String> command(Path store, String... arguments) {
        return Stream.of(
                        Stream.of(KEYTOOL),
                        Stream.of(arguments),
                        Stream.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD))
                .flatMap(part -> part)
                .toList();
    }

    /** Whether the authority, which is as old as the certificate below it, is good for some time yet. */
    public static boolean lasts(Path authority, Instant now) throws IOException {
        try (InputStream file = Files.newInputStream(authority)) {
            CertificateFactory certificates = CertificateFactory.getInstance("X.509");
            X509Certificate made = (X509Certificate) certificates.generateCertificate(file);
            return made.getNotAfter().toInstant().isAfter(now.plus(SPARE));
        } catch (CertificateException | NoSuchFileException unreadable) {
            return false;
        }
    }

    /** The names and addresses under which telephones reach this machine, {@code localhost} and the name first. */
    public static List<String> hosts() throws IOException {
        return Stream.concat(Stream.of("localhost", name()), addresses())
                .distinct()
                .toList();
    }

    private static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static Stream<String> addresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(Certificate::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .filter(Certificate::isAddress)
                .sorted();
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException gone) {
            return false;
        }
    }

    /** Of the old kind: nobody types the other one on a telephone. */
    private static boolean isAddress(String host) {
        return host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    }
}
