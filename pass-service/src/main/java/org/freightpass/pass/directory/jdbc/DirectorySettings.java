package org.freightpass.pass.directory.jdbc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code freight.pass.directory}.
 *
 * @param age how long a reading of the tables answers before they are read anew; zero reads every time
 */
@ConfigurationProperties("freight.pass.directory")
record DirectorySettings(@DefaultValue("5s") Duration age) {

    DirectorySettings {
        if (age.isNegative() || age.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("freight.pass.directory.age is " + age + ": set 0s to 1h.");
        }
    }
}
