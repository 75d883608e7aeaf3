package org.freightpass.pass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An application body that breaks no rule, to be changed by tests. */
record Form(
        @Nullable String firm,
        String plate,
        String goods,
        String origin,
        String destination,
        Instant from,
        Instant until,
        boolean replaces,
        @Nullable Integer version) {

    static Form of(String plate, Instant from, Instant until) {
        return new Form(null, plate, "KEY_INDUSTRIAL", "220104", "210102", from, until, false, null);
    }

    Form firm(String id) {
        return new Form(id, plate, goods, origin, destination, from, until, replaces, version);
    }

    Form plate(String other) {
        return new Form(firm, other, goods, origin, destination, from, until, replaces, version);
    }

    Form goods(String other) {
        return new Form(firm, plate, other, origin, destination, from, until, replaces, version);
    }

    Form between(String start, String end) {
        return new Form(firm, plate, goods, start, end, from, until, replaces, version);
    }

    Form valid(Instant start, Instant end) {
        return new Form(firm, plate, goods, origin, destination, start, end, replaces, version);
    }

    Form replacing() {
        return new Form(firm, plate, goods, origin, destination, from, until, true, version);
    }

    Form version(int number) {
        return new Form(firm, plate, goods, origin, destination, from, until, replaces, number);
    }

    String json() {
        return """
                {%s%s "vehicle": {"plate": "%s", "plateColour": "YELLOW"},
                 "goods": {"category": "%s", "name": "axles"},
                 "route": {"origin": "%s", "destination": "%s", "via": ["220184"], "returnTrip": true},
                 "crew": [{"role": "DRIVER", "name": "Wang", "documentType": "RESIDENT_ID",
                           "documentNumber": "220104198802291232", "telephone": "13800138000"}],
                 "validFrom": "%s", "validUntil": "%s", "replaces": %s}
                """.formatted(
                        firm == null ? "" : "\"firmId\": \"" + firm + "\",",
                        version == null ? "" : "\"version\": " + version + ",",
                        plate,
                        goods,
                        origin,
                        destination,
                        from,
                        until,
                        replaces);
    }
}
