package org.freightpass.pass.applying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.freightpass.pass.applying.ApplyingResult.Finding;

/**
 * All rules of applications. {@link #check} runs those that look at a form; the others are kept by the use cases, and
 * their text says how. What each looks at stands in {@link Checks},
 * {@link JourneyChecks} and {@link PersonChecks}, one method for each rule here.
 */
public enum ApplyingRule {
    PLATE("AP-01", "The vehicle has a readable plate and a plate colour.", "GA 36-2018", Checks::plate),
    TRACTOR_ONLY(
            "AP-02",
            "The pass is for the vehicle that pulls: a trailer's plate is only noted beside it.",
            "Unified form, note 4",
            Checks::tractor),
    OPTIONAL_FORMATS(
            "AP-03",
            "A VIN, a trailer's plate and the applicant's division are optional but, when given," + " readable.",
            "ISO 3779; GA 36-2018",
            Checks::optional),
    GOODS("AP-04", "The goods belong to one of the known categories.", "Notice of 14 April 2022", Checks::goods),
    COUNTY_ENDS(
            "AP-05",
            "Origin and destination exist and are given down to the county.",
            "Unified form, note 3",
            JourneyChecks::ends),
    TWO_ENDS(
            "AP-06",
            "Origin and destination differ, but for an emergency pass and a staff shuttle.",
            "Unified form, note 3",
            JourneyChecks::different),
    VIA(
            "AP-07",
            "Places on the way are counties, prefectures or provinces, at most 50.",
            "Decision: no source sets it",
            JourneyChecks::via),
    OURS(
            "AP-08",
            "At least one end lies in this province: both make the pass IN_PROVINCE, one makes it UNIFIED.",
            "Briefing of 16 April 2022",
            JourneyChecks::ours),
    NEEDED(
            "AP-09",
            "No pass is needed, and none applied for, when neither end runs a pass regime; an emergency pass does not"
                    + " ask for one.",
            "Notice of 14 April 2022 (N11)",
            JourneyChecks::needed),
    VALIDITY_ORDER(
            "AP-10",
            "Validity is two times with an offset, the end after the beginning; seconds are cut off.",
            "Decision: no source sets it",
            JourneyChecks::order),
    VALIDITY_AHEAD(
            "AP-11",
            "Validity is not over yet and begins on the day it is asked for at the earliest, by a clock up to five"
                    + " minutes slow; what waits in a file or at a checkpoint may wait for three days.",
            "Decision: no source sets it",
            JourneyChecks::ahead),
    VALIDITY_LIMIT(
            "AP-12",
            "Validity is no longer than the issuing division allows: 15 days for UNIFIED, 7 for EMERGENCY, 30 for the"
                    + " others, unless the directory says otherwise.",
            "Notice of 14 April 2022: set by each province",
            JourneyChecks::limit),
    DRIVER(
            "AP-13",
            "The crew has a driver, everyone in it a role and a name, and is ten at most beside the persons on a staff"
                    + " shuttle's list.",
            "Notice of 14 April 2022: person and pass must match",
            PersonChecks::driver),
    DOCUMENTS(
            "AP-14",
            "Everyone in the crew shows a document, a resident ID with a right check digit or another; a"
                    + " telephone, when given, is a mobile number.",
            "GB 11643-1999",
            PersonChecks::documents),
    ONCE_IN_CREW("AP-15", "Nobody is in the crew twice.", "Decision: no source sets it", PersonChecks::once),
    FIRM_CONFIRMED(
            "AP-16",
            "A firm that applies is registered and confirmed.",
            "Decision: no source sets it",
            PersonChecks::firm),
    NOT_BLACKLISTED(
            "AP-17",
            "Neither firm nor vehicle nor anyone in the crew is blacklisted.",
            "Circuit-breaker of April 2022 (N17)",
            PersonChecks::blacklist),
    NO_LIVE_PASS(
            "AP-18",
            "The vehicle has no live pass of the type for that time, unless it is to be replaced.",
            "Notice of 14 April 2022: one vehicle, one pass",
            Checks::live),
    NO_OPEN_APPLICATION(
            "AP-19",
            "The vehicle has no other open application of the type for that time.",
            "Decision: no source sets it",
            Checks::open),
    ACTS_FOR_FIRM(
            "AP-20",
            "Only members of a firm apply for it and see its applications; a driver without a firm sees"
                    + " the own ones.",
            "Briefing of 16 April 2022: unit or user applies"),
    LIFE(
            "AP-21",
            "A draft or returned application is changed and submitted; one that is not decided is withdrawn; any"
                    + " is copied. A change names the version it was made on.",
            "Decision: no source sets it"),
    TEXTS("AP-22", "Free texts have at most 200 characters.", "Decision: no source sets it", Checks::texts),
    RENEWING(
            "AP-23",
            "A pass is renewed by its holder: a new draft of its application with the crew and places on the way that the"
                    + " pass has now, which begins where the live pass ends, or at once where it has ended, and lasts as"
                    + " long, unless other times are given.",
            "Decision: no source sets it"),
    TYPE(
            "AP-24",
            "A type that is asked for fits the ends: UNIFIED and IN_PROVINCE as AP-08 says, STAFF_SHUTTLE with both in"
                    + " this province, EMERGENCY with one at least.",
            "Decision: no source sets it",
            JourneyChecks::type),
    WITHOUT_GOODS(
            "AP-25",
            "An emergency pass and a staff shuttle are for a task and for persons: without a category their goods count"
                    + " as OTHER.",
            "Decision: no source sets it"),
    TASK(
            "AP-26",
            "An emergency pass names a task and whose order it is; no other pass has one.",
            "Emergency transport permit of the Ministry of Transport; the fields are a decision",
            Checks::task),
    SHUTTLE_ENTERPRISE(
            "AP-27",
            "A staff shuttle is applied for by an enterprise that is on the whitelist, for whatever goods.",
            "Whitelist of enterprises, 14 April 2022; the link is a decision",
            PersonChecks::enterprise),
    SHUTTLE_WAY(
            "AP-28",
            "A staff shuttle has fixed ends and no place on the way.",
            "Point-to-point transport of April 2022: nobody gets off on the way",
            JourneyChecks::noStops),
    SHUTTLE_LIST(
            "AP-29",
            "A staff shuttle lists the 1 to 60 persons who are approved to return, beside a crew of four at most; no"
                    + " other pass has persons of the role STAFF.",
            "List of staff approved to return, April 2022; the figures are a decision",
            PersonChecks::list),
    SHUTTLE_BUS(
            "AP-30",
            "A staff shuttle is a bus: its plate is yellow, blue, yellow-green or gradient green.",
            "Decision: no source sets it",
            Checks::bus),
    AMENDING(
            "AP-31",
            "The holder of a live pass asks for other crew or places on the way; a pass has one open amendment at most,"
                    + " which is mended by asking again and withdrawn like an application.",
            "Notice of 14 April 2022: person and pass must match");

    /** Where a check notes what it finds, under its rule's id. */
    static final class Notes {
        private final List<Finding> findings = new ArrayList<>();
        private String rule = "";

        void add(String field, String code, String text) {
            findings.add(new Finding(rule, field, code, text, null));
        }

        void live(String field, String code, String text, String number) {
            findings.add(new Finding(rule, field, code, text, number));
        }
    }

    private final String id;
    private final String text;
    private final String source;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final BiConsumer<ReadForm, Notes> check;

    ApplyingRule(String id, String text, String source) {
        this(id, text, source, (form, notes) -> {});
    }

    ApplyingRule(String id, String text, String source, BiConsumer<ReadForm, Notes> check) {
        this.id = id;
        this.text = text;
        this.source = source;
        this.check = check;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }

    /** Everything wrong with the form, in the order of the rules; empty when it may be submitted. */
    static List<Finding> check(ReadForm form) {
        var notes = new Notes();
        Arrays.stream(values()).forEach(rule -> {
            notes.rule = rule.id;
            rule.check.accept(form, notes);
        });
        return List.copyOf(notes.findings);
    }
}
