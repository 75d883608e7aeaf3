package org.freightpass.pass.applying;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.applying.Application.Applicant;
import org.jspecify.annotations.Nullable;

/** What the other registers of the house know: firms, lists, offices, live passes. Each call is one round trip at most. */
public interface Registers {

    Optional<Surroundings.Firm> firm(UUID firm, Instant at);

    /** The firms that the applicant acts for. */
    Set<UUID> firmsOf(Applicant applicant);

    /** Those of the vehicles, as plate/COLOUR, and document numbers that are blacklisted. */
    Blacklisted blacklisted(Collection<Vehicle> vehicles, Collection<String> documents, Instant at);

    /** When the vehicles have live passes. */
    Collection<Surroundings.Taken> live(Collection<Vehicle> vehicles);

    /** A pass that might be renewed or amended. */
    Optional<Holding> holding(PassNumber number, Instant at);

    /** The same, locked until the transaction ends: of two who ask about one pass, one comes after the other. */
    Optional<Holding> lockHolding(PassNumber number, Instant at);

    /** The same number in any call: answers come from memory. */
    Office office();

    /**
     * What renewing and amending ask of a pass.
     *
     * @param firm absent where the pass is the single driver's whose subject {@code owner} is
     */
    record Holding(
            PassNumber number,
            int version,
            String owner,
            @Nullable UUID firm,
            @Nullable UUID application,
            boolean live,
            Application.Accepted pass,
            List<ApplicationForm.CrewMember> crew) {}

    /** Seals crews the way passes keep them, and opens them. */
    interface CrewSeal {

        String seal(List<ApplicationForm.CrewMember> crew);

        List<ApplicationForm.CrewMember> open(String sealed);
    }

    /** A vehicle is a plate and its colour. */
    record Vehicle(Plate plate, PlateColour colour) {

        String key() {
            return plate.value() + "/" + colour;
        }
    }

    /** Who is listed. */
    record Blacklisted(Set<Vehicle> vehicles, Set<String> documents) {}

    /** Which office, how long, by when. Answers from memory. */
    interface Office {

        Surroundings.Desk desk(
                PassType type,
                GoodsCategory goods,
                @Nullable DivisionCode applicant,
                DivisionCode origin,
                DivisionCode destination,
                Instant at);

        Duration validityLimit(PassType type, DivisionCode division, Instant at);

        Instant reviewDue(Instant submitted);

        @Nullable
        String telephone(Surroundings.Desk desk, Instant at);
    }
}
