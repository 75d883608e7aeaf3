package org.freightpass.pass.directory.web;

import org.freightpass.pass.directory.DirectoryResult;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemCode;

/** The refusal of a change of the directory. */
enum DirectoryProblem implements ProblemCode {
    DIRECTORY_FIELD_BAD(422, "A field of the change is not right", "Mend the named field and send again.");

    private final int status;
    private final String title;
    private final String remedy;

    DirectoryProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    static Problem of(DirectoryResult.Refused refused) {
        return Problem.of(DIRECTORY_FIELD_BAD)
                .field(refused.field())
                .detail(refused.detail())
                .with("rule", refused.rule().id());
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
