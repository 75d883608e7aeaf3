package org.freightpass.pass.trust.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Defaults, every name bound to something else, and what is refused with a remedy. */
class TrustSettingsTests {
    private static final String PASSWORD = "a password for tests";

    @Test
    void defaults() {
        var settings = bind(Map.of("password", PASSWORD));
        assertThat(settings.times().lead()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.times().overlap()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.times().keyLife()).isEqualTo(Duration.ofDays(365));
        assertThat(settings.times().listLife()).isEqualTo(Duration.ofDays(2));
        assertThat(settings.times().listRefresh()).isEqualTo(Duration.ofHours(6));
        assertThat(settings.times().timeToLive()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.endorsementLife()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.publishGap()).isEqualTo(Duration.ofMillis(300));
        assertThat(settings.publishInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.renewInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.signInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.rootStore()).isNull();
        assertThat(settings.rootSecret()).isEqualTo(PASSWORD.toCharArray());
    }

    @Test
    void everyNameIsBound(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        var settings = bind(Map.ofEntries(
                Map.entry("password-file", file.toString()),
                Map.entry("root-store", "root.p12"),
                Map.entry("root-password", "the root's password"),
                Map.entry("lead", "2h"),
                Map.entry("overlap", "3h"),
                Map.entry("key-life", "90d"),
                Map.entry("endorsement-life", "9d"),
                Map.entry("list-life", "10h"),
                Map.entry("list-refresh", "4h"),
                Map.entry("time-to-live", "5m"),
                Map.entry("publish-gap", "0ms"),
                Map.entry("publish-interval", "2s"),
                Map.entry("renew-interval", "7m"),
                Map.entry("sign-interval", "9s")));
        assertThat(settings.secret()).isEqualTo(PASSWORD.toCharArray());
        assertThat(settings.rootStore()).isEqualTo(Path.of("root.p12"));
        assertThat(settings.rootSecret()).isEqualTo("the root's password".toCharArray());
        assertThat(settings.times())
                .hasToString("TrustTimes[lead=PT2H, overlap=PT3H, keyLife=PT2160H,"
                        + " listLife=PT10H, listRefresh=PT4H, timeToLive=PT5M]");
        assertThat(settings.endorsementLife()).isEqualTo(Duration.ofDays(9));
        assertThat(settings.publishGap()).isZero();
        assertThat(settings.publishInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.renewInterval()).isEqualTo(Duration.ofMinutes(7));
        assertThat(settings.signInterval()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void startWithoutPasswordIsRefusedWithTheRemedy() {
        refused(Map.of(), "freight.pass.trust.password is not set");
        refused(Map.of("password", "short"), "freight.pass.trust.password is short");
        refused(Map.of("password", PASSWORD, "publish-gap", "801ms"), "freight.pass.trust.publish-gap");
    }

    private static void refused(Map<String, String> values, String text) {
        assertThatThrownBy(() -> bind(values)).rootCause().hasMessageContaining(text);
    }

    private static TrustSettings bind(Map<String, String> values) {
        var source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("freight.pass.trust." + name, value));
        return new Binder(source).bindOrCreate("freight.pass.trust", Bindable.of(TrustSettings.class));
    }
}
