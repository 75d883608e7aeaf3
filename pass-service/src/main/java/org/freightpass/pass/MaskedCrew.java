package org.freightpass.pass;

import java.util.List;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.protecting.Masking;

/** A crew as answers show it: the numbers of documents and telephones masked. */
public final class MaskedCrew {
    private MaskedCrew() {}

    public static List<CrewMember> of(List<CrewMember> crew) {
        return crew.stream().map(MaskedCrew::masked).toList();
    }

    private static CrewMember masked(CrewMember member) {
        return new CrewMember(
                member.role(),
                member.name(),
                member.documentType(),
                member.documentNumber() == null ? null : Masking.number(member.documentNumber()),
                member.telephone() == null ? null : Masking.number(member.telephone()));
    }
}
