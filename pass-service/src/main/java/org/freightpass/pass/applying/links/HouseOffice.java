package org.freightpass.pass.applying.links;

import java.time.Duration;
import java.time.Instant;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.applying.Surroundings;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.reviewing.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the directory and the routing of reviews, both in memory. */
@Component
class HouseOffice implements Registers.Office {
    private final Directory directory;
    private final Routing routing;

    HouseOffice(Directory directory, Routing routing) {
        this.directory = directory;
        this.routing = routing;
    }

    @Override
    public Surroundings.Desk desk(
            PassType type,
            GoodsCategory goods,
            @Nullable DivisionCode applicant,
            DivisionCode origin,
            DivisionCode destination,
            Instant at) {
        var desk = routing.desk(type, goods, applicant, origin, destination, at);
        return new Surroundings.Desk(desk.department(), desk.division());
    }

    @Override
    public Duration validityLimit(PassType type, DivisionCode division, Instant at) {
        return directory.validityLimit(type, division, at);
    }

    @Override
    public Instant reviewDue(Instant submitted) {
        return directory.reviewDue(submitted);
    }

    @Override
    public @Nullable String telephone(Surroundings.Desk desk, Instant at) {
        return directory
                .contact(desk.department(), desk.division(), at)
                .map(DepartmentContact::telephone)
                .orElse(null);
    }
}
