package org.freightpass.pass.enterprises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Reading;
import org.freightpass.pass.enterprises.EnterpriseRefusal.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what was entered, field by field, and collects what is wrong. For one request and one thread. */
final class EntryReader {

    private final List<EnterpriseRefusal> faults = new ArrayList<>();

    /** Everything that was wrong so far. */
    List<EnterpriseRefusal> faults() {
        return faults;
    }

    Optional<CreditCode> creditCode(@Nullable String entered) {
        return good(EnterpriseRule.creditCode(entered), Kind.CREDIT_CODE_BAD, "creditCode");
    }

    Optional<DivisionCode> division(@Nullable String entered) {
        return good(DivisionCode.read(entered), Kind.DIVISION_BAD, "division");
    }

    Optional<String> name(String field, @Nullable String entered) {
        if (entered == null || !EnterpriseRule.isName(entered)) {
            return fault(Kind.NAME_BAD, field, "Enter a name of 1 to 200 characters.");
        }
        return Optional.of(entered.strip());
    }

    Optional<Contact> contact(RegisterFirm.ContactEntry entry) {
        Optional<String> name = name("contactName", entry.name());
        Optional<String> telephone = EnterpriseRule.telephone(entry.telephone());
        if (telephone.isEmpty()) {
            fault(
                    Kind.CONTACT_BAD,
                    "telephone",
                    "Enter a telephone of 7 to 15 digits, with area code, such as 043185097301.");
        }
        Optional<Contact.Language> language = language(entry.language());
        if (!isEmailGood(entry.email()) || name.isEmpty() || telephone.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Contact(name.get(), telephone.get(), emptyToNull(entry.email()), language.get()));
    }

    private boolean isEmailGood(@Nullable String entered) {
        String email = emptyToNull(entered);
        if (email == null || EnterpriseRule.isEmail(email)) {
            return true;
        }
        fault(Kind.CONTACT_BAD, "email", "Enter an address such as dispatch@firm.cn, or leave it out.");
        return false;
    }

    private Optional<Contact.Language> language(@Nullable String entered) {
        return switch (entered == null ? "ZH" : entered.strip().toUpperCase(Locale.ROOT)) {
            case "ZH", "" -> Optional.of(Contact.Language.ZH);
            case "EN" -> Optional.of(Contact.Language.EN);
            default -> fault(Kind.CONTACT_BAD, "language", "Enter zh or en.");
        };
    }

    private <T> Optional<T> good(Reading<T> reading, Kind kind, String field) {
        return switch (reading) {
            case Reading.Good<T> good -> Optional.of(good.value());
            case Reading.Bad<T> bad -> fault(kind, field, bad.text());
        };
    }

    private <T> Optional<T> fault(Kind kind, String field, String detail) {
        faults.add(new EnterpriseRefusal(kind, field, detail));
        return Optional.empty();
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
