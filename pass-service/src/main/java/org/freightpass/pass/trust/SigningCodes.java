package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.freightpass.contracts.PassNumber;

/**
 * Signs the codes of passes and keeps their statuses, all within the transaction of whoever issues or changes the passes:
 * a pass is never committed without its code. A fleet's chunk costs a handful of statements. Stateless.
 */
public class SigningCodes {
    private final AuthorityKeys keys;
    private final KeepingAuthorities authorities;
    private final SignedCodes codes;
    private final SignedLists lists;
    private final Notary notary;

    public SigningCodes(
            AuthorityKeys keys, KeepingAuthorities authorities, SignedCodes codes, SignedLists lists, Notary notary) {
        this.keys = keys;
        this.authorities = authorities;
        this.codes = codes;
        this.lists = lists;
        this.notary = notary;
    }

    /** One code for each order, in their order; nothing of it is stored but that its place is taken. */
    public List<SignedCode> sign(List<CodeOrder> orders, Instant now) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var at = TrustRule.second(now);
        var signing = signing(orders, now);
        var serials = codes.serials(
                orders.stream().map(order -> order.authority().division()).toList());
        var signed = new ArrayList<SignedCode>();
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var place = SignedCode.Place.of(order.authority().division(), serials.get(i));
            signed.add(notary.sign(order, place, key(signing, order), at));
        }
        return signed;
    }

    private Map<Authority, AuthorityKey> signing(List<CodeOrder> orders, Instant now) {
        var asked = orders.stream().map(CodeOrder::authority).collect(Collectors.toSet());
        var found = new HashMap<>(keys.signing(asked, TrustRule.second(now)));
        asked.stream()
                .filter(authority -> !found.containsKey(authority))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(authority -> found.put(authority, authorities.signing(authority, now)));
        return found;
    }

    private static AuthorityKey key(Map<Authority, AuthorityKey> signing, CodeOrder order) {
        var key = signing.get(order.authority());
        if (key == null) {
            throw new IllegalStateException("No key of " + order.authority() + " signs");
        }
        return key;
    }

    /** TR-08: stores codes that were signed; those of the same passes before them become invalid. */
    public void keep(List<SignedCode> signed) {
        if (signed.isEmpty()) {
            return;
        }
        codes.add(signed);
        var later = signed.stream().filter(code -> code.version() > 1).toList();
        if (!later.isEmpty()) {
            lists.due(codes.supersede(later));
        }
        var suspended = signed.stream().filter(code -> code.status() != SignedCode.Status.VALID);
        lists.due(suspended.map(code -> code.place().listName()).collect(Collectors.toSet()));
        lists.dueWhereNew(signed.stream().map(code -> code.place().listName()).collect(Collectors.toSet()));
    }

    /** TR-09. */
    public void mark(Collection<SignedCodes.Marking> markings) {
        if (!markings.isEmpty()) {
            lists.due(codes.mark(markings));
        }
    }

    /** TR-06: passes to be signed anew, with the version of the code that a betrayed key signed. */
    public Map<PassNumber, Integer> betrayed(int limit, Instant now) {
        return codes.betrayed(limit, now);
    }
}
