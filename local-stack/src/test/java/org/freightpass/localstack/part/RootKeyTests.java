package org.freightpass.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.freightpass.localstack.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootKeyTests {

    private static final int SERVICES = 3;

    @TempDir
    private Path directory;

    @Test
    void whoeverAsksAtOnceGetsTheSameKeyAndItOpens() throws Exception {
        var layout = new Layout(directory, directory.resolve("data"));
        var together = new CyclicBarrier(SERVICES);
        Callable<String> asking = () -> {
            var root = new RootKey(layout);
            together.await();
            root.prepare();
            return Files.readString(root.publicKey());
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = threads.invokeAll(Collections.nCopies(SERVICES, asking)).stream()
                    .map(key -> key.resultNow())
                    .distinct();

            assertThat(keys).hasSize(1);
        }
        var root = new RootKey(layout);
        try (InputStream store = Files.newInputStream(root.store())) {
            var pair = KeyStore.getInstance("PKCS12");
            pair.load(store, Files.readString(root.password()).toCharArray());
            assertThat(Collections.list(pair.aliases())).containsExactly("root");
        }
    }

    @Test
    void keyThatIsThereIsKept() throws Exception {
        var root = new RootKey(new Layout(directory, directory.resolve("data")));
        root.prepare();
        var first = Files.readString(root.publicKey());

        root.prepare();

        assertThat(Files.readString(root.publicKey())).isEqualTo(first);
    }
}
