package org.freightpass.pass.enterprises;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.Reading;
import org.jspecify.annotations.Nullable;

/** All rules about firms and those who act for them. No source sets them; they follow from who applies for a pass. */
public enum EnterpriseRule {
    CREDIT_CODE_CHECKED("EN-01", "A firm registers with a unified social credit code whose check place fits."),
    CREDIT_CODE_ONCE("EN-02", "A credit code is registered once; its owner invites whoever else acts for the firm."),
    CONFIRMED_APPLIES("EN-03", "Only a confirmed firm applies for passes; a new one is pending."),
    MEMBERS_ACT(
            "EN-04", "A person acts only for firms they are a member of; owners also invite and change the contact."),
    OFFICE_GOVERNS(
            "EN-05", "A firm is confirmed or suspended by an operator whose division covers it, or an administrator."),
    STANDING_STEPS(
            "EN-06",
            "A firm becomes confirmed or suspended, never pending again; becoming what it is changes nothing."),
    MEMBER_ONCE("EN-07", "A person is a member of a firm once, by the user name they sign in with."),
    CONTACT_REACHABLE(
            "EN-08", "A contact has a name and a telephone of 7 to 15 digits; an e-mail address, if given, has one @."),
    NAMED("EN-09", "Firms and contacts have a name of 1 to 200 characters, user names no blanks in theirs."),
    OWNER_STAYS(
            "EN-10",
            "Owners remove members, and everyone leaves by themself; a firm keeps one owner at least. Whoever is gone sees"
                    + " and does nothing of the firm's from that moment on."),
    FIRM_LEAVES(
            "EN-11",
            "An owner takes the firm off the register once it has no live pass and no open application and is not"
                    + " blacklisted; its contact, members, fleet and whitelist entries are deleted, its passes and the trail stay.");

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9]{7,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern TELEPHONE_ORNAMENT = Pattern.compile("[\\s\\-()（）]");
    private static final Pattern USERNAME = Pattern.compile("\\S{1,200}");
    private static final int LONGEST_NAME = 200;

    private final String id;
    private final String text;

    EnterpriseRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** {@link #CREDIT_CODE_CHECKED}. */
    static Reading<CreditCode> creditCode(@Nullable String entered) {
        return CreditCode.read(entered);
    }

    /** {@link #CONFIRMED_APPLIES}. */
    public static boolean mayApply(Firm firm) {
        return firm.standing() == Standing.CONFIRMED;
    }

    /** {@link #MEMBERS_ACT}: what only owners may do. */
    static boolean mayKeep(Optional<Membership.Role> role) {
        return role.filter(Membership.Role.OWNER::equals).isPresent();
    }

    /** {@link #OWNER_STAYS}: whether an owner is left when this member is gone. */
    static boolean keepsAnOwner(List<Membership> members, Membership leaving) {
        return members.stream().anyMatch(member -> !member.equals(leaving) && member.role() == Membership.Role.OWNER);
    }

    /** {@link #STANDING_STEPS}: whether there is anything to change. */
    static boolean isStep(Standing from, Standing to) {
        return to != Standing.PENDING && from != to;
    }

    /** {@link #CONTACT_REACHABLE}: the telephone as digits, or nothing where it is not one. */
    static Optional<String> telephone(@Nullable String entered) {
        if (entered == null) {
            return Optional.empty();
        }
        return Optional.of(TELEPHONE_ORNAMENT.matcher(entered).replaceAll(""))
                .filter(digits -> TELEPHONE.matcher(digits).matches());
    }

    /** {@link #CONTACT_REACHABLE}. */
    static boolean isEmail(String entered) {
        return entered.length() <= LONGEST_NAME && EMAIL.matcher(entered).matches();
    }

    /** {@link #NAMED}. */
    static boolean isName(@Nullable String entered) {
        return entered != null && !entered.isBlank() && entered.length() <= LONGEST_NAME;
    }

    /** {@link #NAMED}. */
    static boolean isUsername(@Nullable String entered) {
        return entered != null && USERNAME.matcher(entered).matches();
    }
}
