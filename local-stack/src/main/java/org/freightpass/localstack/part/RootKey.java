package org.freightpass.localstack.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.process.LogFile;

/**
 * The root of trust of this machine, made at the first start: pass-service is handed the pair, checkpoint-service pins its
 * public half. Both files and the password are readable by their owner only.
 */
public final class RootKey {
    private static final String ALIAS = "root";
    private static final int COORDINATE_BYTES = 32;
    private static final int ID_BYTES = 8;

    /** Services are made ready at once, and each asks for the key. */
    private static final ReentrantLock MAKING = new ReentrantLock();

    private final Layout layout;

    public RootKey(Layout layout) {
        this.layout = layout;
    }

    /** The pair as PKCS#12. */
    public Path store() {
        return directory().resolve("root.p12");
    }

    /** Protects the pair here and all keys in pass-service's database. */
    public Path password() {
        return directory().resolve("password");
    }

    /** The public half as a JWK (RFC 7517). */
    public Path publicKey() {
        return directory().resolve("root.jwk.json");
    }

    private Path directory() {
        return layout.data().resolve("trust");
    }

    /** Does nothing where all of it lies there already. */
    public void prepare() throws IOException, InterruptedException {
        MAKING.lock();
        try {
            if (!Files.exists(publicKey())) {
                make();
            }
        } finally {
            MAKING.unlock();
        }
    }

    private void make() throws IOException, InterruptedException {
        Files.createDirectories(
                directory(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.deleteIfExists(store());
        Files.writeString(password(), newPassword());
        var log = new LogFile(layout.log("keytool"));
        log.begin();
        Tool.run("Making the root key", keytool(), log);
        Files.writeString(publicKey(), jwk());
    }

    private List<String> keytool() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                "CN=Freight Pass local root",
                "-validity",
                "36500",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass:file",
                password().toString());
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private String jwk() throws IOException {
        try (InputStream bytes = Files.newInputStream(store())) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(bytes, Files.readString(password()).toCharArray());
            var point = ((ECPublicKey) keys.getCertificate(ALIAS).getPublicKey()).getW();
            var x = coordinate(point.getAffineX().toByteArray());
            var y = coordinate(point.getAffineY().toByteArray());
            var text = Base64.getUrlEncoder().withoutPadding();
            return """
                    {"kty":"EC","crv":"P-256","x":"%s","y":"%s","alg":"ES256","use":"sig","kid":"%s"}
                    """.formatted(text.encodeToString(x), text.encodeToString(y), id(x, y));
        } catch (GeneralSecurityException e) {
            throw new IOException("The root key just made cannot be read: " + store(), e);
        }
    }

    private static byte[] coordinate(byte[] signed) {
        var bytes = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, bytes, COORDINATE_BYTES - length, length);
        return bytes;
    }

    /** The first bytes of the COSE key thumbprint (RFC 9679): SHA-256 of {1: 2, -1: 1, -2: x, -3: y}. */
    private static String id(byte[] x, byte[] y) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex("a401022001215820"));
        digest.update(x);
        digest.update(HexFormat.of().parseHex("225820"));
        digest.update(y);
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }
}
