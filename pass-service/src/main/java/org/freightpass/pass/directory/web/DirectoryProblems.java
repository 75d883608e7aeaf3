package org.freightpass.pass.directory.web;

import org.freightpass.pass.PassProblem;
import org.freightpass.pass.directory.DirectoryResult;
import org.freightpass.webkit.Problem;

/** What the refusal of a change of the directory looks like on the wire. */
final class DirectoryProblems {
    private DirectoryProblems() {}

    static Problem of(DirectoryResult.Refused refused) {
        return Problem.of(PassProblem.DIRECTORY_FIELD_BAD)
                .field(refused.field())
                .detail(refused.detail())
                .with("rule", refused.rule().id());
    }
}
