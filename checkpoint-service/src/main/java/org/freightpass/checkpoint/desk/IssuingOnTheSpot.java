package org.freightpass.checkpoint.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is asked for, hands it on, and keeps what came of it: in this order, so that whatever the process dies of
 * in between is followed up. Safe for use by many threads and instances.
 */
public final class IssuingOnTheSpot {
    private static final int MOST_AT_ONCE = 20;

    private final DeskApplications applications;
    private final PassDesk desk;
    private final DeskPlaces places;
    private final OfficersPresent present = new OfficersPresent();
    private final DivisionCode province;
    private final Duration lease;

    /** {@code lease} is how long whoever hands an application on has it alone; longer than the desk takes to answer. */
    public IssuingOnTheSpot(
            DeskApplications applications, PassDesk desk, DeskPlaces places, DivisionCode province, Duration lease) {
        this.applications = applications;
        this.desk = desk;
        this.places = places;
        this.province = province;
        this.lease = lease;
    }

    public DeskResult issue(ApplyOnTheSpot asked, DeskOfficer by, Instant now) {
        if (!by.standsAt(asked.checkpoint())) {
            return new DeskResult.NotYours();
        }
        if (!places.isRetained(asked.checkpoint(), now)) {
            return new DeskResult.NotRetained();
        }
        if (!province.covers(asked.origin()) || !province.covers(asked.destination())) {
            return new DeskResult.AcrossTheBorder();
        }
        present.came(by);
        var followAt = by.mayHandOn() ? now.plus(lease) : now;
        if (applications.keep(asked, by.account(), now, followAt)) {
            if (by.mayHandOn()) {
                handOn(asked, by, now);
            }
        } else if (!applications.isSame(asked)) {
            return new DeskResult.IdTaken();
        }
        return new DeskResult.Stands(applications.find(asked.id()).orElseThrow());
    }

    /** An officer signed in: what waits at that one's checkpoints is handed on. */
    public void came(DeskOfficer officer) {
        present.came(officer);
    }

    public void left(String account) {
        present.left(account);
    }

    /** Where an officer of its checkpoint asks. */
    public Optional<DeskApplication> find(UUID id, DeskOfficer by) {
        present.came(by);
        return applications.find(id).filter(found -> by.standsAt(found.checkpoint()));
    }

    /** The newest first; nothing at a checkpoint where the asker does not stand. */
    public List<DeskApplication> at(CheckpointCode checkpoint, DeskOfficer by, @Nullable UUID after, int limit) {
        present.came(by);
        return by.standsAt(checkpoint) ? applications.at(checkpoint, after, limit) : List.of();
    }

    /** Hands on what is due at checkpoints with an officer present; how many were decided. */
    public int followUp(Clock clock) {
        var now = clock.instant();
        var attended = present.attended(now);
        if (attended.isEmpty()) {
            return 0;
        }
        var decided = 0;
        for (var due : applications.take(attended, now, now.plus(lease), MOST_AT_ONCE)) {
            var officer = present.at(due.checkpoint(), now).orElse(null);
            if (officer != null && handOn(due, officer, clock.instant())) {
                decided++;
            }
        }
        return decided;
    }

    private boolean handOn(ApplyOnTheSpot asked, DeskOfficer by, Instant now) {
        var answer = desk.issue(asked.id(), asked.checkpoint(), asked.body(), by.token());
        if (answer instanceof PassDesk.Answer.Away) {
            return false;
        }
        applications.decide(asked.id(), answer, now);
        return true;
    }
}
