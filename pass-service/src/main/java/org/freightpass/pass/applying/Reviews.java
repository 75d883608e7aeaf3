package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.pass.applying.Application.Applicant;

/** Hands what was submitted to the reviewers, within the submission's transaction. */
public interface Reviews {

    /** Has those approved that a whitelist covers; how many became passes. */
    int submitted(List<Application> applications, Instant now);

    /** Has the operator approve what they took at their own desk; why not, where it cannot be. */
    Optional<String> approveAtDesk(Application application, Applicant operator, Surroundings.Desk desk, Instant now);
}
