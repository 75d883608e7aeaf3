package org.freightpass.pass.enterprises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Memberships in a list; passes the same tests as the database's adapter. Synchronised. */
public final class InMemoryMemberships implements Memberships {

    private final List<Row> rows = new ArrayList<>();

    private record Row(Membership membership, @Nullable String subject) {

        Row boundTo(Person person) {
            return subject == null && membership.username().equals(person.username())
                    ? new Row(membership, person.subject())
                    : this;
        }
    }

    @Override
    public synchronized Optional<Membership> of(Person person, FirmId firm) {
        rows.replaceAll(row -> row.boundTo(person));
        return rows.stream()
                .filter(row ->
                        row.membership().firm().equals(firm) && person.subject().equals(row.subject()))
                .map(Row::membership)
                .findFirst();
    }

    @Override
    public synchronized void remove(FirmId firm, String username) {
        rows.removeIf(row -> row.membership().firm().equals(firm)
                && row.membership().username().equals(username));
    }

    @Override
    public synchronized List<FirmId> firmsOf(Person person) {
        rows.replaceAll(row -> row.boundTo(person));
        return rows.stream()
                .filter(row -> person.subject().equals(row.subject()))
                .map(row -> row.membership().firm())
                .toList();
    }

    @Override
    public synchronized List<Membership> membersOf(FirmId firm) {
        return rows.stream()
                .map(Row::membership)
                .filter(membership -> membership.firm().equals(firm))
                .toList();
    }

    @Override
    public synchronized void found(Membership owner, Person person) {
        rows.add(new Row(owner, person.subject()));
    }

    @Override
    public synchronized void invite(Membership invited) {
        rows.add(new Row(invited, null));
    }
}
