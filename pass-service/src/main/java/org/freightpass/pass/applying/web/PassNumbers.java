package org.freightpass.pass.applying.web;

import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Reading;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** Reads pass numbers of requests. */
final class PassNumbers {

    private PassNumbers() {}

    static PassNumber read(String text) {
        return switch (PassNumber.read(text)) {
            case Reading.Good<PassNumber> good -> good.value();
            case Reading.Bad<PassNumber> bad ->
                throw Problem.of(CommonProblem.FIELD_INVALID)
                        .field("number")
                        .detail(bad.text())
                        .exception();
        };
    }
}
