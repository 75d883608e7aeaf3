package org.freightpass.webkit.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The largest body by path: the first pattern that matches counts, else the general limit. */
final class BodyLimits {

    private final long general;
    private final List<Limit> special;

    BodyLimits(DataSize general, Map<String, DataSize> byPattern) {
        this.general = general.toBytes();
        List<Limit> limits = new ArrayList<>();
        byPattern.forEach((pattern, size) ->
                limits.add(new Limit(PathPatternParser.defaultInstance.parse(pattern), size.toBytes())));
        this.special = List.copyOf(limits);
    }

    private record Limit(PathPattern pattern, long bytes) {}

    long of(String path) {
        if (special.isEmpty()) {
            return general;
        }
        PathContainer parsed = PathContainer.parsePath(path);
        for (Limit limit : special) {
            if (limit.pattern().matches(parsed)) {
                return limit.bytes();
            }
        }
        return general;
    }

    long largest() {
        return special.stream().mapToLong(Limit::bytes).reduce(general, Math::max);
    }
}
