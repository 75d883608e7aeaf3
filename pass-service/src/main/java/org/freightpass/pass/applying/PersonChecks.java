package org.freightpass.pass.applying;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.freightpass.contracts.Mobile;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.ResidentId;
import org.freightpass.pass.applying.ApplyingRule.Notes;

/** What the rules in {@link ApplyingRule} look at in crew, firm and blacklist, one method for each. Stateless. */
final class PersonChecks {
    private static final int LARGEST_CREW = 10;
    private static final int LARGEST_SHUTTLE_CREW = 4;
    private static final int LONGEST_LIST = 60;
    private static final Set<String> ROLES = Set.of("DRIVER", "COMPANION", "STAFF");

    private PersonChecks() {}

    static void driver(ReadForm f, Notes notes) {
        var crew = f.form().crew();
        if (crew.stream().noneMatch(ApplicationForm.CrewMember::driver)) {
            notes.add("crew", "DRIVER_MISSING", "The crew has no driver: add one with the role DRIVER.");
        }
        if (crew.stream().filter(member -> !member.staff()).count() > LARGEST_CREW) {
            notes.add("crew", "CREW_TOO_LARGE", "The crew has more than " + LARGEST_CREW + " persons.");
        }
        for (var i = 0; i < crew.size(); i++) {
            var role = crew.get(i).role();
            if (role == null || !ROLES.contains(role)) {
                notes.add("crew[" + i + "].role", "ROLE_UNKNOWN", "The role is DRIVER, COMPANION or STAFF.");
            }
            if (!Checks.given(crew.get(i).name())) {
                notes.add("crew[" + i + "].name", "NAME_MISSING", "The name is missing: enter it as on the document.");
            }
        }
    }

    static void list(ReadForm f, Notes notes) {
        var crew = f.form().crew();
        var listed = crew.stream().filter(ApplicationForm.CrewMember::staff).count();
        if (!f.asksFor(PassType.STAFF_SHUTTLE)) {
            if (listed > 0) {
                notes.add(
                        "crew",
                        "STAFF_UNEXPECTED",
                        "Only a staff shuttle has a list of staff: ask for one, or leave" + " them out.");
            }
            return;
        }
        if (listed == 0) {
            notes.add("crew", "STAFF_MISSING", "List the approved persons with the role STAFF, name and document.");
        }
        if (listed > LONGEST_LIST) {
            notes.add("crew", "STAFF_TOO_MANY", "The list has more than " + LONGEST_LIST + " persons.");
        }
        if (crew.size() - listed > LARGEST_SHUTTLE_CREW) {
            notes.add("crew", "CREW_TOO_LARGE", "A staff shuttle's crew has " + LARGEST_SHUTTLE_CREW + " at most.");
        }
    }

    static void enterprise(ReadForm f, Notes notes) {
        if (!f.asksFor(PassType.STAFF_SHUTTLE)) {
            return;
        }
        var firm = f.around().firm();
        if (f.form().firmId() == null) {
            notes.add("firmId", "FIRM_NOT_WHITELISTED", "A staff shuttle is applied for by an enterprise: name it.");
        } else if (firm != null && !firm.whitelisted()) {
            notes.add(
                    "firmId",
                    "FIRM_NOT_WHITELISTED",
                    "The enterprise is not on the whitelist: the office of its division puts it there.");
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
