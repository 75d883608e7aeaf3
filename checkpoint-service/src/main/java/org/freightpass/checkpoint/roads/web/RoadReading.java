package org.freightpass.checkpoint.roads.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.roads.Filing;
import org.freightpass.checkpoint.roads.Locality;
import org.freightpass.checkpoint.roads.Period;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/** Reads bodies into entries, or says everything that is wrong with them. For one request. */
final class RoadReading {
    private static final int LONGEST = 200;
    private static final Instant NO_TIME = Instant.EPOCH;

    private final Faults faults = new Faults();

    RoadEntry.Closure closure(RoadRequests.NewClosure body) {
        var kind = faults.required("kind", body.kind());
        var area = faults.required("area", body.area(), PlaceCode::read);
        if (area != null
                && kind != null
                && kind != RoadEntry.Closure.Kind.AREA
                && area.value().length() < 6) {
            faults.invalid("area", "Give the county: six digits. Only the kind AREA closes a prefecture or province.");
        }
        var road = faults.optional("road", body.road(), RoadCode::read);
        if (kind == RoadEntry.Closure.Kind.ROAD_SECTION) {
            faults.required("road", body.road());
        }
        if (kind == RoadEntry.Closure.Kind.SERVICE_AREA) {
            faults.required("serviceArea", body.serviceArea());
        } else if (body.serviceArea() != null) {
            faults.invalid("serviceArea", "Only the kind SERVICE_AREA names one.");
        }
        var name = text("name", body.name());
        var period = period(body.from(), body.until());
        var by = text("approvedBy", body.approvedBy());
        var division = faults.required("approvedByDivision", body.approvedByDivision(), DivisionCode::read);
        var direction = optionalText("direction", body.direction());
        var reason = optionalText("reason", body.reason());
        faults.throwAny();
        if (kind == null || area == null || name == null || by == null || division == null) {
            throw faults.problem().exception();
        }
        return new RoadEntry.Closure(
                Filing.draft(false),
                kind,
                area,
                road,
                direction,
                name,
                body.serviceArea(),
                period,
                new RoadEntry.Closure.Approval(by, division),
                kind != RoadEntry.Closure.Kind.SERVICE_AREA || Boolean.TRUE.equals(body.fuelStays()),
                reason);
    }

    RoadEntry.RiskArea riskArea(RoadRequests.NewRiskArea body) {
        var county = county(body.county());
        var name = text("name", body.name());
        var level = faults.required("level", body.level());
        var period = period(body.from(), body.until());
        faults.throwAny();
        if (county == null || name == null || level == null) {
            throw faults.problem().exception();
        }
        return new RoadEntry.RiskArea(Filing.draft(false), county, name, level, period);
    }

    RoadEntry.ServiceArea serviceArea(RoadRequests.NewServiceArea body) {
        var name = text("name", body.name());
        var county = county(body.county());
        var locality = locality(body.road(), body.longitude(), body.latitude(), body.placeVerified());
        var sides = sides(body.sides());
        faults.throwAny();
        if (name == null || county == null) {
            throw faults.problem().exception();
        }
        var services = body.services() == null ? Set.<RoadEntry.ServiceArea.Service>of() : body.services();
        return new RoadEntry.ServiceArea(Filing.draft(false), name, county, locality, sides, services);
    }

    RoadEntry.TestPoint testPoint(RoadRequests.NewTestPoint body) {
        var name = text("name", body.name());
        var county = county(body.county());
        var locality = locality(body.road(), body.longitude(), body.latitude(), body.placeVerified());
        var side = optionalText("side", body.side());
        if (side != null && body.serviceArea() == null) {
            faults.invalid("side", "A side is one of a service area: name that, or leave the side out.");
        }
        var hours = optionalText("hours", body.hours());
        var period = period(body.from(), body.until());
        faults.throwAny();
        if (name == null || county == null) {
            throw faults.problem().exception();
        }
        return new RoadEntry.TestPoint(
                Filing.draft(false), name, county, body.serviceArea(), side, locality, hours, period);
    }

    int version(@Nullable Integer version) {
        var read = faults.required("version", version);
        if (read == null) {
            throw faults.problem().exception();
        }
        return read;
    }

    private List<String> sides(@Nullable List<@Nullable String> given) {
        var sides = faults.required("sides", given);
        var read = new ArrayList<String>();
        for (var i = 0; sides != null && i < Math.min(sides.size(), 3); i++) {
            var side = text("sides[" + i + "]", sides.get(i));
            if (side != null) {
                read.add(side);
            }
        }
        return read;
    }

    private Period period(@Nullable Instant from, @Nullable Instant until) {
        var begins = faults.required("from", from);
        return new Period(begins == null ? NO_TIME : begins, until);
    }

    private Locality locality(
            @Nullable String road, @Nullable Double longitude, @Nullable Double latitude, @Nullable Boolean verified) {
        within("longitude", longitude, 180);
        within("latitude", latitude, 90);
        if (longitude != null && latitude == null) {
            faults.required("latitude", latitude);
        } else if (latitude != null && longitude == null) {
            faults.required("longitude", longitude);
        }
        var code = faults.optional("road", road, RoadCode::read);
        return new Locality(code, longitude, latitude, Boolean.TRUE.equals(verified));
    }

    private @Nullable DivisionCode county(@Nullable String text) {
        var county = faults.required("county", text, DivisionCode::read);
        if (county != null && county.level() != DivisionCode.Level.COUNTY) {
            faults.invalid("county", "The division " + county + " is no county: enter the six digits of one.");
        }
        return county;
    }

    private @Nullable String text(String field, @Nullable String text) {
        return faults.required(field, optionalText(field, text));
    }

    private @Nullable String optionalText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST || text.chars().anyMatch(sign -> sign < ' ')) {
            faults.invalid(field, "Write at most " + LONGEST + " signs in one line.");
        }
        return text.strip();
    }

    private void within(String field, @Nullable Double value, double most) {
        if (value != null && !(Math.abs(value) <= most)) {
            faults.invalid(field, "The value is not between -" + (int) most + " and " + (int) most + ".");
        }
    }
}
