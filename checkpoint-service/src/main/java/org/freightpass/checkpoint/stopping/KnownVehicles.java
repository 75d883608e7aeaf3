package org.freightpass.checkpoint.stopping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;

/** What this service knows of inspections and passes. */
public interface KnownVehicles {

    Optional<SeenInspection> inspection(UUID id);

    boolean belong(PassNumber number, Plate plate);

    /** Where a vehicle with this pass goes: places on the way and the destination; both ends where it also returns. */
    List<PlaceCode> ahead(PassNumber number);
}
