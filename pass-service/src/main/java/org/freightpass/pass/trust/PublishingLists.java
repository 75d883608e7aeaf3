package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.trust.SignedLists.PublishedList;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the lists that are due: whichever of several instances comes first takes them all, and list and event are
 * committed together. Stateless.
 */
public class PublishingLists {
    private final AuthorityKeys keys;
    private final KeepingAuthorities authorities;
    private final SignedCodes codes;
    private final SignedLists lists;
    private final Notary notary;
    private final TrustChanges changes;
    private final TrustTimes times;

    public PublishingLists(
            AuthorityKeys keys,
            KeepingAuthorities authorities,
            SignedCodes codes,
            SignedLists lists,
            Notary notary,
            TrustChanges changes,
            TrustTimes times) {
        this.keys = keys;
        this.authorities = authorities;
        this.codes = codes;
        this.lists = lists;
        this.notary = notary;
        this.changes = changes;
        this.times = times;
    }

    /** How many lists were issued. */
    @Transactional
    public int publish(Instant now) {
        lists.lock();
        var due = lists.takeDue(now);
        var issued = new ArrayList<PublishedList>();
        if (due.contains(ListName.TRUST)) {
            issued.add(trustList(now));
        }
        for (var name : due) {
            if (!name.isTrust()) {
                statusList(name, now).ifPresentOrElse(issued::add, () -> lists.rest(name));
            }
        }
        if (!issued.isEmpty()) {
            lists.put(issued);
            changes.published(issued);
        }
        return issued.size();
    }

    private PublishedList trustList(Instant now) {
        var at = issue(ListName.TRUST, now);
        var expires = at.plus(times.listLife());
        var token = notary.sign(new Notary.TrustDraft(keys.trusted(now), at, expires));
        return new PublishedList(ListName.TRUST, token, null, at, expires, at.plus(times.listRefresh()));
    }

    /** Empty where every code of the list is over: nobody asks for it any more. */
    private Optional<PublishedList> statusList(ListName name, Instant now) {
        if (!codes.covers(name, now)) {
            return Optional.empty();
        }
        var at = issue(name, now);
        var expires = at.plus(times.listLife());
        var key = signer(name.division(), now);
        var draft = new Notary.StatusDraft(
                name.division(), name.number(), codes.statuses(name), at, expires, times.timeToLive());
        return Optional.of(
                new PublishedList(name, notary.sign(draft, key), key.kid(), at, expires, at.plus(times.listRefresh())));
    }

    private Instant issue(ListName name, Instant now) {
        return TrustRule.issue(now, lists.find(name).map(PublishedList::issuedAt));
    }

    /** TR-11. */
    private AuthorityKey signer(DivisionCode division, Instant now) {
        var all = keys.ofDivision(division);
        var signing = signs(all, now);
        return TrustRule.signer(signing)
                .orElseGet(() -> authorities.signing(
                        TrustRule.signer(all)
                                .orElseThrow(() ->
                                        new IllegalStateException("A list of " + division + ", which has no keys"))
                                .authority(),
                        now));
    }

    private static List<AuthorityKey> signs(List<AuthorityKey> all, Instant now) {
        return all.stream()
                .filter(key -> key.at(TrustRule.second(now)) == AuthorityKey.State.SIGNING)
                .toList();
    }
}
