package org.freightpass.system.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import org.freightpass.passtoken.key.SigningKey;

/** The root of trust of a stack's own, which its checkpoint-service pins: what is signed with it is trusted there. */
public final class StackRoot {
    private static final String ALIAS = "root";

    private StackRoot() {}

    public static SigningKey key(LocalStack stack) {
        Path trust = stack.data().resolve("trust");
        try (InputStream store = Files.newInputStream(trust.resolve("root.p12"))) {
            char[] password = Files.readString(trust.resolve("password")).toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(store, password);
            return SigningKey.of((PrivateKey) keys.getKey(ALIAS, password), (ECPublicKey)
                    keys.getCertificate(ALIAS).getPublicKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stack's root key cannot be read", e);
        }
    }
}
