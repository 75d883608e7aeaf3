package org.freightpass.pass.enterprises.jdbc;

import org.freightpass.pass.enterprises.FirmBusiness;
import org.freightpass.pass.enterprises.FirmChanges;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.LeavingFirms;
import org.freightpass.pass.enterprises.Memberships;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class EnterprisesConfiguration {

    @Bean
    Firms firms(JdbcClient jdbc) {
        return new JdbcFirms(jdbc);
    }

    @Bean
    Memberships memberships(JdbcClient jdbc) {
        return new JdbcMemberships(jdbc);
    }

    @Bean
    KeepingFirms keepingFirms(Firms firms, Memberships memberships, FirmChanges changes) {
        return new KeepingFirms(firms, memberships, changes);
    }

    @Bean
    InvitingMembers invitingMembers(Firms firms, Memberships memberships, FirmChanges changes) {
        return new InvitingMembers(firms, memberships, changes);
    }

    @Bean
    LeavingFirms leavingFirms(Firms firms, Memberships memberships, FirmBusiness business, FirmChanges changes) {
        return new LeavingFirms(firms, memberships, business, changes);
    }
}
