package org.freightpass.pass.fleet.jdbc;

import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.fleet.FleetAccess;
import org.freightpass.pass.fleet.FleetChanges;
import org.freightpass.pass.fleet.Fleets;
import org.freightpass.pass.fleet.Owner;
import org.freightpass.pass.fleet.RememberingFleets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FleetConfiguration {

    /** A firm's fleet is open to its members, a person's to that person. */
    @Bean
    FleetAccess fleetAccess(Memberships memberships) {
        return (owner, subject, username) -> switch (owner) {
            case Owner.OfFirm firm ->
                memberships
                        .roleOf(new Person(subject, username), new FirmId(firm.firm()))
                        .isPresent();
            case Owner.OfPerson person -> person.subject().equals(subject);
        };
    }

    @Bean
    RememberingFleets rememberingFleets(Fleets fleets, FleetAccess access, FleetChanges changes) {
        return new RememberingFleets(fleets, access, changes);
    }
}
