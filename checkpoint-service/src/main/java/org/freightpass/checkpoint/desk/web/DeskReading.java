package org.freightpass.checkpoint.desk.web;

import java.util.UUID;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.desk.ApplyOnTheSpot;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of the desk: what is decided here is read, the rest is pass-service's to judge. For one request. */
final class DeskReading {
    private final Faults faults = new Faults();

    /** Body of {@code POST /desk/passes}; {@code application} is that of pass-service's own desk. */
    record NewDeskPass(
            @Nullable UUID requestId,
            @Nullable String checkpoint,
            @Nullable JsonNode application) {}

    ApplyOnTheSpot application(NewDeskPass body) {
        var id = faults.required("requestId", body.requestId());
        var checkpoint = faults.required("checkpoint", body.checkpoint(), CheckpointCode::read);
        var application = faults.required("application", body.application());
        if (application == null || !application.isObject()) {
            faults.required("application.vehicle.plate", null);
            throw faults.problem().exception();
        }
        var plate = faults.required("application.vehicle.plate", at(application, "/vehicle/plate"), Plate::read);
        var origin = faults.required("application.route.origin", at(application, "/route/origin"), DivisionCode::read);
        var destination = faults.required(
                "application.route.destination", at(application, "/route/destination"), DivisionCode::read);
        if (!application.path("crew").isArray() || application.path("crew").isEmpty()) {
            faults.required("application.crew", null);
        }
        faults.throwAny();
        if (id == null || checkpoint == null || plate == null || origin == null || destination == null) {
            throw faults.problem().exception();
        }
        return new ApplyOnTheSpot(id, checkpoint, plate, origin, destination, application.toString());
    }

    private static @Nullable String at(JsonNode application, String path) {
        var found = application.at(path);
        return found.isString() ? found.stringValue() : null;
    }
}
