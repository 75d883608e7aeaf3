package org.freightpass.webkit;

/**
 * One kind of refusal, stable for clients to branch on. Each service has one enum of them; {@link CommonProblem} holds
 * what every service has. The name of the enum constant is the code.
 */
public interface ProblemCode {

    /** The name of the enum constant. */
    String name();

    /** The HTTP status. */
    int status();

    /** Whether the same request may succeed later without being changed. */
    boolean retryable();

    /** What happened, in words that are the same every time. */
    String title();

    /** What the client can do about it. */
    String remedy();

    /** The code on the wire. */
    default String code() {
        return name();
    }
}
