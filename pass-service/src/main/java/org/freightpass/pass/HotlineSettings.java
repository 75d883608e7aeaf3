package org.freightpass.pass;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

/**
 * Where people report a truck that is held up: the pages of notification-service, which owns the cases.
 *
 * @param address where browsers find them, without a path
 */
@ConfigurationProperties("freight.pass.hotline")
public record HotlineSettings(
        @DefaultValue("http://localhost:8083") String address) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+");

    public HotlineSettings {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "freight.pass.hotline.address is '" + address
                            + "': set scheme, host and port of notification-service's pages, such as https://hotline.example.org.");
        }
    }

    public String report() {
        return address + "/report";
    }

    /** With the pass filled in. */
    public String report(PassNumber number, Plate plate) {
        return report() + "?passNumber=" + number.value() + "&plate="
                + UriUtils.encode(plate.value(), StandardCharsets.UTF_8);
    }
}
