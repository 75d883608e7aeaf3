package org.freightpass.webkit.idempotency;

import java.util.ArrayList;
import java.util.List;

/** What was answered, byte for byte, with those headers that belong to the answer and not to its way. */
@SuppressWarnings("ArrayRecordComponent") // two answers are never compared
record StoredAnswer(int status, List<Header> headers, byte[] body) {

    /** The headers that are kept. */
    static final List<String> KEPT = List.of(
            "Content-Type", "Content-Language", "Content-Disposition", "Location", "ETag", "Last-Modified", "Link");

    StoredAnswer {
        headers = List.copyOf(headers);
    }

    record Header(String name, String value) {}

    String headerLines() {
        StringBuilder lines = new StringBuilder();
        headers.forEach(header ->
                lines.append(header.name()).append(": ").append(header.value()).append('\n'));
        return lines.toString();
    }

    static List<Header> headers(String lines) {
        List<Header> headers = new ArrayList<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 2)));
        });
        return headers;
    }
}
