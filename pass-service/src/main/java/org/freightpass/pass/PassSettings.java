package org.freightpass.pass;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code freight.pass} that are no single feature's.
 *
 * @param province the province whose passes this service issues
 * @param sampleData whether the demonstration's firm and passes are created at start
 * @param expiryInterval how often passes whose validity is over are written down as expired
 * @param overdueInterval how often overdue reviews are reported
 * @param uploadInterval how often fleets' files that another instance left unfinished are looked for
 * @param uploadChunk rows of a fleet's file in one transaction
 * @param uploadWorkers how many such transactions of one file are under way at once
 */
@ConfigurationProperties("freight.pass")
public record PassSettings(
        @DefaultValue("220000") String province,
        @DefaultValue("false") boolean sampleData,
        @DefaultValue("1s") Duration expiryInterval,
        @DefaultValue("5s") Duration overdueInterval,
        @DefaultValue("5s") Duration uploadInterval,
        @DefaultValue("200") int uploadChunk,
        @DefaultValue("2") int uploadWorkers) {

    public PassSettings {
        if (!province.matches("[1-9][0-9]0000")) {
            throw new IllegalArgumentException(
                    "freight.pass.province is '" + province + "': set a province's code, such as 220000.");
        }
        if (uploadChunk < 1 || uploadChunk > 2000) {
            throw new IllegalArgumentException("freight.pass.upload-chunk is " + uploadChunk + ": set 1 to 2000 rows.");
        }
        if (uploadWorkers < 1 || uploadWorkers > 4) {
            throw new IllegalArgumentException(
                    "freight.pass.upload-workers is " + uploadWorkers + ": set 1 to 4, each takes a connection.");
        }
    }
}
