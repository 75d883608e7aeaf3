package org.freightpass.checkpoint.desk.view;

import java.time.Instant;
import org.freightpass.checkpoint.desk.DeskPlaces;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.springframework.stereotype.Component;

@Component
class ViewDeskPlaces implements DeskPlaces {
    private final LocalView view;

    ViewDeskPlaces(LocalView view) {
        this.view = view;
    }

    @Override
    public boolean isRetained(CheckpointCode checkpoint, Instant at) {
        return view.checkpoint(checkpoint)
                .filter(found -> found.status() == KnownCheckpoint.Status.RETAINED)
                .filter(found -> found.approvedUntil() == null || at.isBefore(found.approvedUntil()))
                .isPresent();
    }
}
