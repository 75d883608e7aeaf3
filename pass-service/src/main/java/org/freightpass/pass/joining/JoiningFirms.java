package org.freightpass.pass.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.pass.joining.FirmDoor.Named;
import org.freightpass.pass.joining.JoinRequest.Asker;
import org.freightpass.pass.joining.JoinRequest.Status;
import org.freightpass.pass.joining.JoinResult.Done;
import org.freightpass.pass.joining.JoinResult.Refusal;
import org.freightpass.pass.joining.JoinResult.Refused;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests to join and decides them. Each call is one transaction; of two owners who decide at once, one finds the
 * other's decision. Safe for use by several threads.
 */
public class JoiningFirms {
    /** More than anybody has within the rest after a refusal. */
    private static final int LOOKED_AT = 200;

    private final JoinRequests requests;
    private final FirmDoor door;

    public JoiningFirms(JoinRequests requests, FirmDoor door) {
        this.requests = requests;
        this.door = door;
    }

    @Transactional
    public JoinResult ask(String creditCode, Asker by, Instant now) {
        Optional<Named> found = door.find(creditCode);
        if (found.isEmpty()) {
            return new Refused(
                    Refusal.FIRM_UNKNOWN, "No firm is registered with this credit code: check its 18 places.");
        }
        Named firm = found.get();
        if (door.isMember(by, firm.id())) {
            return new Refused(Refusal.ALREADY_A_MEMBER, "You act for " + firm.name() + " already.");
        }
        List<JoinRequest> own = requests.of(by.subject(), LOOKED_AT);
        Optional<JoinRequest> open = open(own, firm.id());
        if (open.isPresent()) {
            return new Done(open.get(), firm);
        }
        if (JoiningRule.rests(own, firm.id(), now)) {
            return new Refused(Refusal.TOO_SOON, firm.name() + " has declined: ask again a day later, or telephone.");
        }
        if (!JoiningRule.hasRoom(own)) {
            return new Refused(Refusal.TOO_MANY, "You have " + JoiningRule.MOST_OPEN + " open requests: wait for one.");
        }
        JoinRequest request = JoinRequest.open(UUID.randomUUID(), firm.id(), by, now);
        return requests.add(request)
                ? new Done(request, firm)
                : new Refused(Refusal.CHANGED_MEANWHILE, "You have asked at this very moment already: look again.");
    }

    /** A person's own requests with the firms' names, the newest first. */
    @Transactional(readOnly = true)
    public List<Done> of(Asker by, int limit) {
        return requests.of(by.subject(), limit).stream().map(this::named).toList();
    }

    /** What waits for an owner of the firm; nothing for anybody else. */
    @Transactional
    public Optional<List<JoinRequest>> waiting(UUID firm, Asker owner, int limit) {
        return door.keeps(owner, firm) ? Optional.of(requests.openTo(firm, limit)) : Optional.empty();
    }

    @Transactional
    public JoinResult decide(UUID id, boolean accept, Asker owner, Instant now) {
        Optional<JoinRequest> found = requests.lock(id).filter(request -> door.keeps(owner, request.firm()));
        if (found.isEmpty()) {
            return new Refused(Refusal.UNKNOWN, "There is no request " + id + " to a firm that you own.");
        }
        JoinRequest before = found.get();
        JoinRequest after = before.decided(accept, owner.username(), now);
        if (before.status() != Status.OPEN) {
            return before.status() == after.status()
                    ? named(before)
                    : new Refused(Refusal.DECIDED, "The request was decided by " + before.decidedBy() + ".");
        }
        if (accept && !door.admit(before, owner, now)) {
            return new Refused(Refusal.CHANGED_MEANWHILE, "The firm was changed meanwhile: look again and repeat.");
        }
        requests.replace(after);
        return named(after);
    }

    private Done named(JoinRequest request) {
        return new Done(request, door.find(request.firm()).orElseGet(() -> new Named(request.firm(), "")));
    }

    private static Optional<JoinRequest> open(List<JoinRequest> own, UUID firm) {
        return own.stream()
                .filter(request -> request.firm().equals(firm) && request.status() == Status.OPEN)
                .findFirst();
    }
}
