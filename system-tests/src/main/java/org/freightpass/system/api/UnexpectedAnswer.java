package org.freightpass.system.api;

/** The system answered otherwise than the play has it; the message shows the question and the whole answer. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String wanted, Answer answer) {
        super(wanted + "\n  asked:  " + answer.asked() + "\n  status: " + answer.status() + "\n  body:   "
                + answer.body().toPrettyString().indent(10).strip());
    }
}
