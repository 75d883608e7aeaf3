package org.freightpass.pass.printing.links;

import java.time.Duration;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.printing.Names;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code freight.pass.printing}.
 *
 * @param publicAddress where the public finds this service; the short addresses on documents begin with it
 * @param names how much of the crew's names is printed where nobody asks for more or less
 * @param namesByDivision the same for a county, a prefecture or the province; the nearest counts
 * @param mostDocuments passes in one order
 * @param chunk passes printed in one transaction
 * @param keptFor how long an order's file can be had
 * @param interval how often orders that another instance left unfinished are looked for, and old ones deleted
 */
@ConfigurationProperties("freight.pass.printing")
record PrintingSettings(
        @DefaultValue("http://localhost:8081") String publicAddress,
        @DefaultValue("MASKED") Names names,
        @DefaultValue Map<String, Names> namesByDivision,
        @DefaultValue("5000") int mostDocuments,
        @DefaultValue("100") int chunk,
        @DefaultValue("1d") Duration keptFor,
        @DefaultValue("5s") Duration interval) {

    PrintingSettings {
        if (!publicAddress.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?") || publicAddress.endsWith("/")) {
            throw new IllegalArgumentException("freight.pass.printing.public-address is '" + publicAddress
                    + "': set an address without a slash at its end, such as https://pass.example.org.");
        }
        namesByDivision.keySet().forEach(PrintingSettings::division);
        range("most-documents", mostDocuments, 20_000);
        range("chunk", chunk, 500);
        if (keptFor.isNegative() || keptFor.isZero()) {
            throw new IllegalArgumentException("freight.pass.printing.kept-for is " + keptFor + ": set a time, as 1d.");
        }
    }

    /** What is usual in the division. */
    Names usual(DivisionCode division) {
        for (var code : new DivisionCode[] {division, division.prefecture(), division.province()}) {
            var set = namesByDivision.get(code.value());
            if (set != null) {
                return set;
            }
        }
        return names;
    }

    private static void division(String code) {
        if (!code.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("freight.pass.printing.names-by-division names '" + code
                    + "': set a division's six digits, such as 220104.");
        }
    }

    private static void range(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "freight.pass.printing." + name + " is " + value + ": set 1 to " + most + ".");
        }
    }
}
