package org.freightpass.webkit;

/** Carries a {@link Problem} from where no value can be returned to the one place that answers. Has no stack trace. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
