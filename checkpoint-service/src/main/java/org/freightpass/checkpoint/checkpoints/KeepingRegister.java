package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.freightpass.contracts.CheckpointCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Changes the register: lock, decide, save and tell in one transaction. Safe for use by many threads. */
public class KeepingRegister {
    private final Checkpoints checkpoints;
    private final RemovalPhotos photos;
    private final Reports reports;
    private final Announcements announcements;

    public KeepingRegister(
            Checkpoints checkpoints, RemovalPhotos photos, Reports reports, Announcements announcements) {
        this.checkpoints = checkpoints;
        this.photos = photos;
        this.reports = reports;
        this.announcements = announcements;
    }

    @Transactional
    public RegisterResult register(RegisterCheckpoint entry, Keeper keeper, Instant now) {
        if (!keeper.keeps(entry.county())) {
            return new RegisterResult.Refused(RegisterRule.OUTSIDE_DIVISION);
        }
        var ofCounty = checkpoints.lockCounty(entry.county());
        var refused = RegisterRule.againstNew(entry.site(), entry.spot(), ofCounty);
        if (refused.isPresent()) {
            return new RegisterResult.Refused(refused.get());
        }
        var serial = 1
                + ofCounty.stream()
                        .mapToInt(other -> other.code().serial())
                        .max()
                        .orElse(0);
        if (serial > CheckpointCode.MAX_SERIAL) {
            return new RegisterResult.Refused(RegisterRule.COUNTY_FULL);
        }
        var code = CheckpointCode.of(entry.county(), serial);
        var checkpoint = new Checkpoint(code, 1, entry.name(), entry.site(), entry.spot(), entry.stage(), false, now);
        enter(checkpoint);
        return new RegisterResult.Done(checkpoint);
    }

    @Transactional
    public RegisterResult approve(CheckpointCode code, Stage.Retained approval, Keeper keeper, Instant now) {
        return change(code, keeper, now, RegisterRule::againstApproval, approval);
    }

    @Transactional
    public RegisterResult orderRemoval(CheckpointCode code, Stage.RemovalOrdered order, Keeper keeper, Instant now) {
        return change(code, keeper, now, found -> RegisterRule.againstOrder(found, order.deadline(), now), order);
    }

    @Transactional
    public RegisterResult confirmRemoval(Confirmation confirmation, Keeper keeper, Instant now) {
        var photo = confirmation.photo();
        var result = change(
                confirmation.code(),
                keeper,
                now,
                found -> RegisterRule.againstConfirmation(found, photo),
                new Stage.Removed());
        if (photo != null && result instanceof RegisterResult.Done) {
            photos.add(confirmation.code(), photo, confirmation.by(), now);
        }
        return result;
    }

    /** The photograph that confirmed a removal, for whoever keeps the county's register. */
    @Transactional(readOnly = true)
    public Optional<Photo> photo(CheckpointCode code, Keeper keeper) {
        return keeper.keeps(code.county()) ? photos.find(code) : Optional.empty();
    }

    /** Enters one that comes with its code; false where it is there already. */
    @Transactional
    public boolean enter(Checkpoint checkpoint) {
        var added = checkpoints.add(checkpoint);
        if (added) {
            announcements.changed(checkpoint);
        }
        return added;
    }

    /** Keeps the report and tells it; the ids of both. */
    @Transactional
    public Reported report(Report report, Instant now) {
        var reported = new Reported(UUID.randomUUID(), UUID.randomUUID());
        reports.add(reported.reportId(), reported.alertId(), report, now);
        announcements.reported(reported.reportId(), reported.alertId(), report, now);
        return reported;
    }

    /** Tells of each overdue removal once, whichever instance comes first. */
    @Transactional
    public List<Checkpoint> tellOverdue(Instant now) {
        var overdue = checkpoints.takeOverdue(now).stream()
                .filter(checkpoint -> RegisterRule.isOverdue(checkpoint, now))
                .toList();
        overdue.forEach(checkpoint -> announcements.overdue(checkpoint, now));
        return overdue;
    }

    @Transactional(readOnly = true)
    public List<Checkpoint> find(Checkpoints.Search search) {
        return checkpoints.find(search);
    }

    @Transactional(readOnly = true)
    public Optional<Checkpoint> find(CheckpointCode code) {
        return checkpoints.find(code);
    }

    /** That a checkpoint is gone, as somebody saw and photographed. */
    public record Confirmation(
            CheckpointCode code, @Nullable Photo photo, String by) {}

    /** What a report has become. */
    public record Reported(UUID reportId, UUID alertId) {}

    private RegisterResult change(
            CheckpointCode code,
            Keeper keeper,
            Instant now,
            Function<Checkpoint, Optional<RegisterRule>> against,
            Stage next) {
        @Nullable Checkpoint found = checkpoints.lock(code).orElse(null);
        if (found == null) {
            return new RegisterResult.Unknown();
        }
        if (!keeper.keeps(found.county())) {
            return new RegisterResult.Refused(RegisterRule.OUTSIDE_DIVISION);
        }
        var refused = against.apply(found);
        if (refused.isPresent()) {
            return new RegisterResult.Refused(refused.get());
        }
        var changed = found.to(next, now);
        checkpoints.save(changed);
        announcements.changed(changed);
        return new RegisterResult.Done(changed);
    }
}
