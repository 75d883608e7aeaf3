package org.freightpass.pass.issuing.web;

import java.time.Clock;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.PassViews;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.PassRefusal;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.webkit.Problem;
import org.springframework.stereotype.Component;

/** Shows passes as they stand now, with the telephone of whoever issued them. */
@Component
class PassAnswers implements PassViews {
    private final Passes passes;
    private final Directory directory;
    private final Clock clock;

    PassAnswers(Passes passes, Directory directory, Clock clock) {
        this.passes = passes;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Object of(PassNumber number) {
        return of(passes.find(number)
                .orElseThrow(() -> new IllegalStateException("A pass just issued is not there: " + number)));
    }

    @Override
    public Problem refused(PassRefusal refusal) {
        return PassChangesController.refusal(refusal);
    }

    PassResponse of(Pass pass) {
        var now = clock.instant();
        var telephone = directory
                .contact(pass.issuer().department(), pass.issuer().division(), now)
                .map(DepartmentContact::telephone)
                .orElse(null);
        return PassResponse.of(pass, telephone, now);
    }
}
