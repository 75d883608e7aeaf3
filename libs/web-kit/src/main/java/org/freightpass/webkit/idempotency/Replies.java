package org.freightpass.webkit.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.problems.ProblemAnswers;

/** What is answered where the request is not made: the stored answer, or why there is none. */
sealed interface Replies {

    /** Tells a client, and a log, that nothing was done this time. */
    String REPLAYED = "Idempotency-Replayed";

    void give(HttpServletRequest request, HttpServletResponse response) throws IOException;

    static Replies of(Claim claim, String requestHash, HashedBody body) {
        return switch (claim) {
            case Claim.Mine mine -> throw new IllegalStateException("A claimed request is made, not answered: " + mine);
            case Claim.UnderWay other -> other.requestHash().equals(requestHash) ? new Refusal(underWay()) : reused();
            case Claim.Answered known ->
                known.requestHash().equals(requestHash) && sameBody(known, body)
                        ? new Replay(known.answer())
                        : reused();
        };
    }

    private static boolean sameBody(Claim.Answered known, HashedBody body) {
        String before = known.bodyHash();
        return before == null || before.equals(body.whole());
    }

    private static Problem underWay() {
        return Problem.of(CommonProblem.IDEMPOTENCY_IN_PROGRESS).retryAfter(Duration.ofSeconds(1));
    }

    private static Refusal reused() {
        return new Refusal(Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED).field(IdempotencyFilter.HEADER));
    }

    /** The answer of the first time. */
    record Replay(StoredAnswer answer) implements Replies {

        @Override
        public void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(answer.status());
            answer.headers().forEach(header -> response.setHeader(header.name(), header.value()));
            response.setHeader(REPLAYED, "true");
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    /** A problem in its place. */
    record Refusal(Problem problem) implements Replies {

        @Override
        public void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ProblemAnswers.write(request, response, problem);
        }
    }
}
