package org.freightpass.pass.applying;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import org.freightpass.contracts.Mobile;
import org.freightpass.contracts.ResidentId;
import org.freightpass.pass.applying.ApplyingRule.Notes;

/** What the rules in {@link ApplyingRule} look at in crew, firm and blacklist, one method for each. Stateless. */
final class PersonChecks {
    private static final int LARGEST_CREW = 10;

    private PersonChecks() {}

    static void driver(ReadForm f, Notes notes) {
        var crew = f.form().crew();
        if (crew.stream().noneMatch(ApplicationForm.CrewMember::driver)) {
            notes.add("crew", "DRIVER_MISSING", "The crew has no driver: add one with the role DRIVER.");
        }
        if (crew.size() > LARGEST_CREW) {
            notes.add("crew", "CREW_TOO_LARGE", "The crew has more than " + LARGEST_CREW + " persons.");
        }
        for (var i = 0; i < crew.size(); i++) {
            var role = crew.get(i).role();
            if (!"DRIVER".equals(role) && !"COMPANION".equals(role)) {
                notes.add("crew[" + i + "].role", "ROLE_UNKNOWN", "The role is DRIVER or COMPANION.");
            }
            if (!Checks.given(crew.get(i).name())) {
                notes.add("crew[" + i + "].name", "NAME_MISSING", "The name is missing: enter it as on the document.");
            }
        }
    }

    static void documents(ReadForm f, Notes notes) {
        var today = LocalDate.ofInstant(f.around().now(), ReadForm.ZONE);
        var crew = f.form().crew();
        for (var i = 0; i < crew.size(); i++) {
            var member = crew.get(i);
            var at = "crew[" + i + "].";
            if (member.residentId()) {
                Checks.bad(at + "documentNumber", ResidentId.read(member.documentNumber(), today), notes);
            } else if (!"OTHER".equals(member.documentType())) {
                notes.add(at + "documentType", "DOCUMENT_TYPE_UNKNOWN", "The document type is RESIDENT_ID or OTHER.");
            } else if (!Checks.given(member.documentNumber())) {
                notes.add(at + "documentNumber", "DOCUMENT_MISSING", "The document's number is missing.");
            }
            if (Checks.given(member.telephone())) {
                Checks.bad(at + "telephone", Mobile.read(member.telephone()), notes);
            }
        }
    }

    static void once(ReadForm f, Notes notes) {
        var seen = new HashSet<String>();
        var crew = f.form().crew();
        for (var i = 0; i < crew.size(); i++) {
            var number = crew.get(i).documentNumber();
            if (number != null
                    && Checks.given(number)
                    && !seen.add(number.strip().toUpperCase(Locale.ROOT))) {
                notes.add("crew[" + i + "].documentNumber", "CREW_REPEATED", "This person is in the crew already.");
            }
        }
    }

    static void firm(ReadForm f, Notes notes) {
        if (f.form().firmId() == null) {
            return;
        }
        var firm = f.around().firm();
        if (firm == null) {
            notes.add("firmId", "FIRM_UNKNOWN", "There is no firm with this id: register it first.");
        } else if (!firm.confirmed()) {
            notes.add("firmId", "FIRM_NOT_CONFIRMED", "The firm is not confirmed: its division's office does that.");
        }
    }

    static void blacklist(ReadForm f, Notes notes) {
        var firm = f.around().firm();
        if (firm != null && firm.blacklisted()) {
            notes.add(
                    "firmId", "BLACKLISTED", "The firm gets no passes at present: ask the department that listed it.");
        }
        if (f.plate().isGood() && f.plateColour().isGood()) {
            var vehicle = new Registers.Vehicle(
                    f.plate().orElseThrow(), f.plateColour().orElseThrow());
            if (f.around().blacklistedVehicles().contains(vehicle.key())) {
                notes.add("vehicle.plate", "BLACKLISTED", "The vehicle gets no pass at present: ask the department.");
            }
        }
        var crew = f.form().crew();
        for (var i = 0; i < crew.size(); i++) {
            var number = crew.get(i).documentNumber();
            if (number != null
                    && f.around().blacklistedDocuments().contains(number.strip().toUpperCase(Locale.ROOT))) {
                notes.add("crew[" + i + "].documentNumber", "BLACKLISTED", "This person gets no pass at present.");
            }
        }
    }
}
