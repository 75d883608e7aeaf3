package org.freightpass.pass.printing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;

/** Composes documents for those who may have them, and the public page for whoever holds its address. Stateless. */
public class PrintingPasses {
    private final PrintablePasses passes;
    private final Codes codes;
    private final Addresses addresses;
    private final UnaryOperator<String> typed;

    /** {@code typed} gives a number its check digits and groups. */
    public PrintingPasses(PrintablePasses passes, Codes codes, Addresses addresses, UnaryOperator<String> typed) {
        this.passes = passes;
        this.codes = codes;
        this.addresses = addresses;
        this.typed = typed;
    }

    /** {@code names} is how much of them is asked for; absent, what is usual. */
    public PrintResult document(PassNumber number, @Nullable Names names, Reader reader, Instant now) {
        var found = passes.find(number, now);
        if (found.isEmpty()) {
            return new PrintResult.Refused(PrintRefusal.UNKNOWN, null);
        }
        var pass = found.get();
        var right = PrintingRule.right(pass, reader, passes.firmsOf(reader));
        if (right.isEmpty()) {
            return new PrintResult.Refused(PrintRefusal.NOT_YOURS, null);
        }
        var ended = PrintingRule.ended(pass.standing());
        if (ended.isPresent()) {
            return new PrintResult.Refused(ended.get(), pass.replacedBy());
        }
        return PrintingRule.names(names, passes.usualNames(pass.division()), right.get())
                .<PrintResult>map(allowed -> new PrintResult.Composed(sheet(pass, allowed, now)))
                .orElseGet(() -> new PrintResult.Refused(PrintRefusal.NAMES_NOT_ALLOWED, null));
    }

    /** What the public page at the address shows; nothing where there is no such address. */
    public Optional<Glance> glance(String path, Instant now) {
        return addresses.read(path).flatMap(number -> passes.find(number, now)).map(pass -> glance(pass, now));
    }

    /** PR-15: the same for whoever names number and plate; nothing where the two do not belong together. */
    public Optional<Glance> glance(PassNumber number, Plate plate, Instant now) {
        return passes.find(number, now)
                .filter(pass -> pass.plate().equals(plate))
                .map(pass -> glance(pass, now));
    }

    /** PR-16: the same for whoever holds its code; nothing where this is not the number's newest. */
    public Optional<Glance> glance(PassNumber number, String code, Instant now) {
        return codes.of(number)
                .filter(code::equals)
                .flatMap(newest -> passes.find(number, now))
                .map(pass -> glance(pass, now));
    }

    private Glance glance(PrintedPass pass, Instant now) {
        var telephone = passes.telephone(pass, now).orElse(null);
        return Composing.glance(pass, typed.apply(pass.number().value()), telephone, now);
    }

    private PassSheet sheet(PrintedPass pass, Names names, Instant now) {
        return Composing.sheet(new Composing.Material(
                pass,
                typed.apply(pass.number().value()),
                passes.crew(pass),
                names,
                passes.telephone(pass, now).orElse(null),
                addresses.of(pass.number()),
                codes.of(pass.number()).orElse(null)));
    }
}
