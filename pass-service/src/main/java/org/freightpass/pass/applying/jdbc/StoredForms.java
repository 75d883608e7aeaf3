package org.freightpass.pass.applying.jdbc;

import java.util.List;
import java.util.UUID;
import org.freightpass.pass.DriverMarks;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.pass.protecting.Fingerprints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms as they lie in the database: the crew apart and sealed as a whole, because it holds names, ID numbers and
 * telephones; the rest as JSON. A pass keeps the sealed crew of its application as it is.
 */
@Component
class StoredForms {
    /** What the sealed text is bound to; passes keep the same text, so it opens there too. */
    static final String CONTEXT = "crew";

    private static final TypeReference<List<ApplicationForm.CrewMember>> CREW = new TypeReference<>() {};
    private final JsonMapper json;
    private final FieldCipher cipher;
    private final Fingerprints fingerprints;

    StoredForms(JsonMapper json, FieldCipher cipher, Fingerprints fingerprints) {
        this.json = json;
        this.cipher = cipher;
        this.fingerprints = fingerprints;
    }

    /** A form without its crew. */
    private record Uncrewed(
            @Nullable UUID firmId,
            @Nullable String applicantDivision,
            ApplicationForm.Vehicle vehicle,
            ApplicationForm.Goods goods,
            ApplicationForm.Way route,
            @Nullable String consignor,
            @Nullable String consignee,
            @Nullable String validFrom,
            @Nullable String validUntil,
            boolean replaces,
            @Nullable String type,
            ApplicationForm.@Nullable Task task) {}

    String form(ApplicationForm f) {
        return json.writeValueAsString(new Uncrewed(
                f.firmId(),
                f.applicantDivision(),
                f.vehicle(),
                f.goods(),
                f.route(),
                f.consignor(),
                f.consignee(),
                f.validFrom(),
                f.validUntil(),
                f.replaces(),
                f.type(),
                f.task()));
    }

    String crew(ApplicationForm form) {
        return crew(form.crew());
    }

    String crew(List<ApplicationForm.CrewMember> crew) {
        return cipher.seal(json.writeValueAsString(crew), CONTEXT);
    }

    /** By what the form is found when somebody names a driver's last four. */
    String[] marks(ApplicationForm form) {
        return DriverMarks.of(form.crew(), fingerprints).toArray(String[]::new);
    }

    List<ApplicationForm.CrewMember> crew(String sealed) {
        return json.readValue(cipher.open(sealed, CONTEXT), CREW);
    }

    ApplicationForm read(String form, String crew) {
        var f = json.readValue(form, Uncrewed.class);
        return new ApplicationForm(
                f.firmId(),
                f.applicantDivision(),
                f.vehicle(),
                f.goods(),
                f.route(),
                crew(crew),
                f.consignor(),
                f.consignee(),
                f.validFrom(),
                f.validUntil(),
                f.replaces(),
                f.type(),
                f.task());
    }
}
