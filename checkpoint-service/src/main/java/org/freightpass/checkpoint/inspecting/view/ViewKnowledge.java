package org.freightpass.checkpoint.inspecting.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.inspecting.LocalKnowledge;
import org.freightpass.checkpoint.inspecting.Place;
import org.freightpass.checkpoint.inspecting.RegisteredPass;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The local view in the words of an inspection. */
@Component
class ViewKnowledge implements LocalKnowledge {
    private final LocalView view;
    private final CheckpointSettings settings;
    private final Instant then;

    @Autowired
    ViewKnowledge(LocalView view, CheckpointSettings settings) {
        this(view, settings, Instant.MAX);
    }

    private ViewKnowledge(LocalView view, CheckpointSettings settings, Instant then) {
        this.view = view;
        this.settings = settings;
        this.then = then;
    }

    @Override
    public LocalKnowledge asItWas(Instant at) {
        return new ViewKnowledge(view, settings, at);
    }

    @Override
    public Optional<Place> place(CheckpointCode code) {
        return view.checkpoint(code).map(this::place);
    }

    @Override
    public Optional<RegisteredPass> pass(PassNumber number) {
        return view.pass(number).map(this::pass);
    }

    @Override
    public List<RegisteredPass> passesOf(Plate plate) {
        return view.passesOf(plate).stream().map(this::pass).toList();
    }

    @Override
    public boolean reaches(PassNumber number, int version) {
        return view.awaitVersion(number, version, settings.view().versionWait());
    }

    @Override
    public Optional<String> ruleSetAt(DivisionCode county, Instant at) {
        return view.regimeAt(county, at).map(KnownRegime::ruleSet);
    }

    @Override
    public Currency currency(Instant now) {
        var time = view.time(now);
        return new Currency(time.asOf(), time.fresh());
    }

    /** A checkpoint that was removed since then was still there. */
    private Place place(KnownCheckpoint checkpoint) {
        return switch (checkpoint.status()) {
            case REGISTERED -> place(checkpoint, false, null);
            case REMOVED -> place(checkpoint, then.isBefore(checkpoint.changedAt()), checkpoint.changedAt());
            case RETAINED -> place(checkpoint, true, checkpoint.approvedUntil());
            case REMOVAL_ORDERED -> place(checkpoint, true, checkpoint.removalDeadline());
        };
    }

    private static Place place(KnownCheckpoint checkpoint, boolean approved, @Nullable Instant until) {
        var site = Place.Site.valueOf(checkpoint.site().name());
        return new Place(checkpoint.code(), checkpoint.county(), site, approved, until);
    }

    /** An expiry is a matter of time, which the decision reckons itself. */
    private RegisteredPass.State state(KnownPass pass) {
        return pass.changedAt().isAfter(then)
                ? RegisteredPass.State.ACTIVE
                : RegisteredPass.State.valueOf(pass.state().name());
    }

    private RegisteredPass pass(KnownPass pass) {
        return new RegisteredPass(
                pass.number(),
                pass.version(),
                state(pass),
                pass.plate(),
                pass.plateColour(),
                pass.origin(),
                pass.destination(),
                pass.via(),
                pass.returnTrip(),
                pass.validFrom(),
                pass.validUntil(),
                pass.issuerDivision(),
                pass.issuerDepartment(),
                pass.code() == null
                        ? null
                        : new RegisteredPass.Code(
                                pass.code().version(), pass.code().crew()));
    }
}
