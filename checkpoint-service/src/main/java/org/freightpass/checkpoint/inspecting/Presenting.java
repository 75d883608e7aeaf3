package org.freightpass.checkpoint.inspecting;

import java.util.List;
import java.util.stream.Stream;
import org.freightpass.checkpoint.inspecting.Codes.Reading;
import org.freightpass.checkpoint.inspecting.Situation.Check;
import org.freightpass.checkpoint.inspecting.Situation.FoundPass;
import org.freightpass.checkpoint.inspecting.Situation.Presented;
import org.freightpass.checkpoint.inspecting.Situation.ShownCode;
import org.freightpass.checkpoint.inspecting.Situation.Way;
import org.jspecify.annotations.Nullable;

/** Finds the passes that a code, a typed number or the plate leads to. Which of them counts, the table says. */
final class Presenting {
    private final LocalKnowledge known;
    private final Codes codes;

    Presenting(LocalKnowledge known, Codes codes) {
        this.known = known;
        this.codes = codes;
    }

    Presented present(Inspect asked, Reading.@Nullable Read code) {
        var shown = asked.shown();
        if (code != null) {
            var claimed = code.claimed();
            var passes = code.check() == Check.VALID ? List.of(byCode(code, shown)) : List.<FoundPass>of();
            return new Presented(
                    new ShownCode(code.check(), claimed.number(), claimed.issuerDivision()),
                    null,
                    passes,
                    shown.crewSeen().size());
        }
        var number = shown.number();
        var typed = number == null
                ? Stream.<FoundPass>empty()
                : known.pass(number).stream().map(pass -> found(pass, Way.NUMBER, shown));
        var passes = typed.toList();
        if (passes.isEmpty()) {
            passes = known.passesOf(asked.vehicle().plate()).stream()
                    .map(pass -> found(pass, Way.PLATE, shown))
                    .toList();
        }
        return new Presented(null, number, passes, shown.crewSeen().size());
    }

    /** The register's word counts where it is as new as the code; the code's own where the register is behind it. */
    private FoundPass byCode(Reading.Read code, Inspect.Shown shown) {
        var claimed = code.claimed();
        var fits = fits(claimed, shown);
        return known.pass(claimed.number())
                .filter(held -> held.version() >= claimed.version())
                .map(held -> new FoundPass(held, Way.TOKEN, claimed.version(), null, fits))
                .orElseGet(() -> new FoundPass(claimed, Way.TOKEN, claimed.version(), code.status(), fits));
    }

    private FoundPass found(RegisteredPass pass, Way way, Inspect.Shown shown) {
        return new FoundPass(pass, way, null, null, fits(pass, shown));
    }

    private @Nullable Boolean fits(RegisteredPass pass, Inspect.Shown shown) {
        var code = pass.code();
        if (code == null || code.crew().isEmpty() || shown.crewSeen().isEmpty()) {
            return null;
        }
        return codes.areOfCrew(pass.number(), code, shown.crewSeen());
    }
}
