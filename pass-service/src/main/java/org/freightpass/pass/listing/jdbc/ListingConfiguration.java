package org.freightpass.pass.listing.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.KeepingBlacklist;
import org.freightpass.pass.listing.KeepingWhitelist;
import org.freightpass.pass.listing.ListedFirms;
import org.freightpass.pass.listing.ListingChanges;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.protecting.Masking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    ListedFirms listedFirms(Firms firms) {
        return new ListedFirms() {
            @Override
            public Optional<DivisionCode> divisionOf(UUID firm) {
                return firms.find(new FirmId(firm)).map(Firm::division);
            }

            @Override
            public Optional<UUID> withCreditCode(CreditCode code) {
                return firms.findByCreditCode(code).map(firm -> firm.id().value());
            }
        };
    }

    @Bean
    KeepingWhitelist keepingWhitelist(Whitelist whitelist, ListedFirms firms, ListingChanges changes) {
        return new KeepingWhitelist(whitelist, firms, changes);
    }

    @Bean
    KeepingBlacklist keepingBlacklist(Blacklist blacklist, ListedFirms firms, ListingChanges changes) {
        return new KeepingBlacklist(blacklist, firms, changes, Masking::number);
    }
}
