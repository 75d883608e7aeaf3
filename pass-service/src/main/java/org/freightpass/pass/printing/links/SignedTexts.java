package org.freightpass.pass.printing.links;

import java.util.Optional;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.printing.Codes;
import org.freightpass.pass.trust.SignedCode;
import org.springframework.stereotype.Component;

/** The codes in force, from the feature that signs them. */
@Component("printedCodes")
class SignedTexts implements Codes {
    private final org.freightpass.pass.trust.Codes codes;

    SignedTexts(org.freightpass.pass.trust.Codes codes) {
        this.codes = codes;
    }

    @Override
    public Optional<String> of(PassNumber number) {
        return codes.of(number).map(SignedCode::text);
    }
}
