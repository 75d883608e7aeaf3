package org.freightpass.pass.issuing.links;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Signatures;
import org.freightpass.pass.trust.Authority;
import org.freightpass.pass.trust.CodeOrder;
import org.freightpass.pass.trust.SignedCode;
import org.freightpass.pass.trust.SignedCodes;
import org.freightpass.pass.trust.SigningCodes;
import org.springframework.stereotype.Component;

/** Has codes signed by the feature next door; a code is signed when it is, whatever time its pass was issued for. */
@Component
class TrustSignatures implements Signatures {
    private final SigningCodes codes;
    private final Registers.CrewSeal crews;
    private final Clock clock;

    TrustSignatures(SigningCodes codes, Registers.CrewSeal crews, Clock clock) {
        this.codes = codes;
        this.crews = crews;
        this.clock = clock;
    }

    @Override
    public Signing sign(List<Pass> passes) {
        var signed = codes.sign(passes.stream().map(this::order).toList(), clock.instant());
        return new Signed(signed.stream().collect(Collectors.toMap(SignedCode::number, Function.identity())), codes);
    }

    @Override
    public void mark(List<Pass> passes) {
        codes.mark(passes.stream().flatMap(TrustSignatures::marking).toList());
    }

    @Override
    public Map<PassNumber, Integer> betrayed(Instant now, int limit) {
        return codes.betrayed(limit, now);
    }

    private CodeOrder order(Pass pass) {
        var documents = crews.open(pass.crew()).stream()
                .map(ApplicationForm.CrewMember::documentNumber)
                .map(String::valueOf)
                .toList();
        return new CodeOrder(
                new Authority(pass.issuer().division(), pass.issuer().department()),
                pass.number(),
                pass.version(),
                pass.plate(),
                pass.plateColour(),
                pass.route().origin(),
                pass.route().destination(),
                pass.route().via(),
                pass.route().returnTrip(),
                pass.goods(),
                pass.validity().from(),
                pass.validity().until(),
                documents,
                pass.status() == Pass.Status.SUSPENDED ? SignedCode.Status.SUSPENDED : SignedCode.Status.VALID);
    }

    /** Nothing for an expired pass: its code says itself that it is over. */
    private static Stream<SignedCodes.Marking> marking(Pass pass) {
        var code = pass.code();
        if (code == null) {
            return Stream.empty();
        }
        var status =
                switch (pass.status()) {
                    case ACTIVE -> SignedCode.Status.VALID;
                    case SUSPENDED -> SignedCode.Status.SUSPENDED;
                    case REVOKED, REPLACED, CANCELLED -> SignedCode.Status.INVALID;
                    case EXPIRED -> null;
                };
        return status == null
                ? Stream.empty()
                : Stream.of(new SignedCodes.Marking(pass.number(), code.version(), status));
    }

    private record Signed(Map<PassNumber, SignedCode> codes, SigningCodes keeper) implements Signing {
        @Override
        public Pass of(Pass pass) {
            var code = codes.get(pass.number());
            return code == null
                    ? pass
                    : pass.coded(new Pass.Code(
                            code.version(), code.place().list(), code.place().index(), code.crew()));
        }

        @Override
        public void keep(Predicate<PassNumber> stored) {
            keeper.keep(codes.values().stream()
                    .filter(code -> stored.test(code.number()))
                    .toList());
        }
    }
}
