package org.freightpass.localstack.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTests {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;
    private static final int OF_AUTHORITY = 0;

    @TempDir
    private Path directory;

    @Test
    void telephoneThatTrustsTheAuthorityTrustsTheCertificateForEveryNameOfThisMachine() throws Exception {
        X509Certificate authority = made(List.of("localhost", "desk-7", "192.168.1.20"));
        KeyStore store = store();

        assertThat(Collections.list(store.aliases())).containsExactly("https");
        X509Certificate own = (X509Certificate) store.getCertificate("https");
        own.verify(authority.getPublicKey());
        own.checkValidity();
        assertThat(own.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(DNS, "localhost"), List.of(DNS, "desk-7"), List.of(ADDRESS, "192.168.1.20"));
        assertThat(own.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(own.getBasicConstraints()).isEqualTo(-1);
        assertThat(authority.getBasicConstraints()).isEqualTo(OF_AUTHORITY);
        // Telephones take no certificate that lasts longer than 398 days.
        assertThat(Duration.between(
                        own.getNotBefore().toInstant(), own.getNotAfter().toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(398));
    }

    @Test
    void machineIsReachedByItsOwnNameFirst() throws IOException {
        assertThat(Certificate.hosts()).doesNotHaveDuplicates().first().isEqualTo("localhost");
    }

    private X509Certificate made(List<String> hosts)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path authority = directory.resolve("ca.crt");
        for (List<String> command : Certificate.commands(directory.resolve("https.p12"), authority, hosts)) {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(keytool.waitFor()).as(said).isZero();
        }
        try (InputStream file = Files.newInputStream(authority)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(directory.resolve("https.p12"))) {
            store.load(file, Certificate.PASSWORD.toCharArray());
        }
        return store;
    }
}
