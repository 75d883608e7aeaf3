package org.freightpass.pass.fleet;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.Vin;
import org.jspecify.annotations.Nullable;

/** A remembered vehicle; plate and colour are unique per owner. */
public record Vehicle(
        UUID id,
        Owner owner,
        Plate plate,
        PlateColour colour,
        @Nullable Vin vin,
        @Nullable String transportCertificate,
        Instant rememberedAt) {}
