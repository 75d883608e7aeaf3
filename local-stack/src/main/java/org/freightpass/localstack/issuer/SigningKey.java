package org.freightpass.localstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, kept in a file only its owner reads, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey readOrMake(Path file) throws IOException, JOSEException {
        if (Files.exists(file)) {
            try {
                return RSAKey.parse(Files.readString(file));
            } catch (ParseException e) {
                throw new IOException("not a key: " + file + " (delete it and a new one is made)", e);
            }
        }
        RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.toJSONString());
        return key;
    }
}
