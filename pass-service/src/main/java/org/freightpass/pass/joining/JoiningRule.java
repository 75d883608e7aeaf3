package org.freightpass.pass.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.joining.JoinRequest.Status;

/** All rules of joining a firm by one's own request. No source sets them. */
public enum JoiningRule {
    BY_CREDIT_CODE("JO-01", "Whoever wants to act for a firm names the credit code of a registered one."),
    ONE_OPEN("JO-02", "A person has one open request to a firm; asking again gives the same one."),
    MEMBERS_NEED_NOT("JO-03", "Who acts for the firm already asks for nothing."),
    OWNERS_DECIDE(
            "JO-04",
            "Owners of the firm see its open requests and decide them, nobody else; who is accepted becomes a member, not an"
                    + " owner, from their next request on."),
    FEW_OPEN("JO-05", "A person has 5 open requests at most, so that nobody tries firms out."),
    DECIDED_ONCE("JO-06", "A request is decided once; the same decision again changes nothing."),
    REST_AFTER_NO("JO-07", "Who was declined asks the same firm again after 24 hours.");

    /** {@link #FEW_OPEN}. */
    public static final int MOST_OPEN = 5;

    private static final Duration REST = Duration.ofHours(24);

    private final String id;
    private final String text;

    JoiningRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** {@link #FEW_OPEN}: whether one more fits beside a person's requests. */
    static boolean hasRoom(List<JoinRequest> own) {
        return own.stream().filter(request -> request.status() == Status.OPEN).count() < MOST_OPEN;
    }

    /** {@link #REST_AFTER_NO}. */
    static boolean rests(List<JoinRequest> own, UUID firm, Instant now) {
        return own.stream()
                .filter(request -> request.firm().equals(firm) && request.status() == Status.DECLINED)
                .map(JoinRequest::decidedAt)
                .anyMatch(at -> at != null && now.isBefore(at.plus(REST)));
    }
}
