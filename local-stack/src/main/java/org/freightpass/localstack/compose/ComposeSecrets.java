package org.freightpass.localstack.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.part.RootKey;

/**
 * The files that {@code docker-compose.yml} hands to its containers, each a secret of its own. What lies there stays: a
 * database keeps the password it was made with. The directory opens for its owner alone; the files in it are readable,
 * because a container's program is another user than their owner.
 */
public final class ComposeSecrets {

    private static final List<String> PASSWORDS = List.of(
            "postgres", "pass-database", "checkpoint-database", "notification-database", "keycloak", "checkpoint-kit");
    private static final List<String> KEYS =
            List.of("pass-encryption", "checkpoint-encryption", "hotline-sealing", "webhooks");
    private static final int BYTES = 32;

    private final Path home;
    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public ComposeSecrets(Path home, Path directory) {
        this.home = home;
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Makes what is missing; gives how many that were. */
    public int make() throws IOException, InterruptedException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        int made = 0;
        for (String name : PASSWORDS) {
            made += write(name, Base64.getUrlEncoder().withoutPadding());
        }
        for (String name : KEYS) {
            made += write(name, Base64.getEncoder());
        }
        return made + makeRoot();
    }

    private int write(String name, Base64.Encoder encoder) throws IOException {
        Path file = directory.resolve(name);
        if (Files.exists(file)) {
            return 0;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Files.writeString(file, encoder.encodeToString(bytes));
        readable(file);
        return 1;
    }

    private int makeRoot() throws IOException, InterruptedException {
        RootKey root = new RootKey(new Layout(home, directory));
        boolean there = Files.exists(root.publicKey());
        root.prepare();
        for (Path file : List.of(root.store(), root.password(), root.publicKey())) {
            readable(file);
        }
        return there ? 0 : 1;
    }

    private static void readable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
}
