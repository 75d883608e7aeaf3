package org.freightpass.pass.uploading.pages;

import java.util.UUID;
import org.freightpass.pass.uploading.Intake;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.Uploads;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.stereotype.Component;

/** The files of whoever asks; somebody else's looks like none. */
@Component
class OwnUploads {
    private final Uploads uploads;
    private final Intake intake;

    OwnUploads(Uploads uploads, Intake intake) {
        this.uploads = uploads;
        this.intake = intake;
    }

    Upload find(UUID id, Caller caller) {
        Upload.Owner owner = owner(caller);
        return uploads.find(id)
                .filter(upload -> upload.firm() == null
                        ? upload.owner().subject().equals(owner.subject())
                        : intake.actsFor(owner, upload.firm()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }

    static Upload.Owner owner(Caller caller) {
        return new Upload.Owner(caller.subject(), caller.username(), caller.name());
    }
}
