package org.freightpass.notification.hotline.web;

import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.hotline.HotlineRefusal;
import org.freightpass.webkit.Problem;

/** The hotline's refusals as problems. */
final class HotlineProblems {
    private HotlineProblems() {}

    static Problem of(HotlineRefusal refusal, String detail) {
        Problem problem = Problem.of(code(refusal))
                .detail(detail)
                .with("rule", refusal.rule().id());
        return switch (refusal) {
            case PASS_NOT_YOURS -> problem.field("passNumber");
            case LINE_NOT_YOURS, AGENT_ON_OTHER_LINE -> problem.field("agent");
            default -> problem;
        };
    }

    private static NotificationProblem code(HotlineRefusal refusal) {
        return switch (refusal) {
            case CASE_UNKNOWN -> NotificationProblem.CASE_UNKNOWN;
            case NOT_ON_YOUR_LINE -> NotificationProblem.NOT_ON_YOUR_LINE;
            case ALREADY_ACKNOWLEDGED -> NotificationProblem.ALREADY_ACKNOWLEDGED;
            case NOT_ACKNOWLEDGED -> NotificationProblem.NOT_ACKNOWLEDGED;
            case CASE_OVER -> NotificationProblem.CASE_OVER;
            case CASE_NOT_OVER -> NotificationProblem.CASE_NOT_OVER;
            case JOINED_ELSEWHERE -> NotificationProblem.JOINED_ELSEWHERE;
            case PASS_NOT_YOURS -> NotificationProblem.PASS_NOT_YOURS;
            case LINE_UNKNOWN -> NotificationProblem.LINE_UNKNOWN;
            case LINE_NOT_YOURS -> NotificationProblem.LINE_NOT_YOURS;
            case LINE_TAKEN -> NotificationProblem.LINE_TAKEN;
            case AGENT_ON_OTHER_LINE -> NotificationProblem.AGENT_ON_OTHER_LINE;
        };
    }
}
