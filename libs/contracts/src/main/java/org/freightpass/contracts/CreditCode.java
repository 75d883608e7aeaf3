package org.freightpass.contracts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A firm's unified social credit code (GB 32100-2015): 18 places of 31 characters, the last a check character. */
public record CreditCode(String value) {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        var fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault.text());
        }
    }

    public static Reading<CreditCode> read(@Nullable String text) {
        var normal = Spelling.compact(text);
        var fault = fault(normal);
        return fault != null ? fault : Reading.good(new CreditCode(normal));
    }

    /**
     * What a person should look at although the code is valid: the organisation part (places 9 to 17, GB 11714) has a
     * check of its own, which codes given out by mistake fail.
     */
    public Optional<String> warning() {
        return organisationCheck() == value.charAt(16)
                ? Optional.empty()
                : Optional.of("The organisation part of the credit code " + value
                        + " (places 9 to 17) fails its own check: compare it with the business licence.");
    }

    @Override
    public String toString() {
        return value;
    }

    private static Reading.@Nullable Bad<CreditCode> fault(String code) {
        if (code.isEmpty()) {
            return new Reading.Bad<>(
                    "CREDIT_CODE_MISSING", "The credit code is missing: enter the 18 places of the business licence.");
        }
        if (code.length() != 18) {
            return fault("CREDIT_CODE_LENGTH", code, "has " + code.length() + " places instead of 18");
        }
        if (code.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
            return fault(
                    "CREDIT_CODE_CHARACTER",
                    code,
                    "has other characters than digits and letters without I, O, S, V and Z");
        }
        if (code.charAt(17) != check(code)) {
            return fault("CREDIT_CODE_CHECK", code, "has a last place that does not fit the others, one was mistyped");
        }
        return null;
    }

    private static Reading.Bad<CreditCode> fault(String code, String value, String what) {
        return new Reading.Bad<>(
                code, "The credit code " + Spelling.shown(value) + " " + what + ". Copy it from the business licence.");
    }

    private static char check(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        // The outer remainder matters: where the sum is a multiple of 31 the character is 0, not one behind the last.
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private char organisationCheck() {
        var sum = 0;
        for (var i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        var check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
