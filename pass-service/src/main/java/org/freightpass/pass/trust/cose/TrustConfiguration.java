package org.freightpass.pass.trust.cose;

import java.time.Clock;
import org.freightpass.pass.trust.AuthorityKeys;
import org.freightpass.pass.trust.EndorsingKits;
import org.freightpass.pass.trust.KeepingAuthorities;
import org.freightpass.pass.trust.KeyStores;
import org.freightpass.pass.trust.Notary;
import org.freightpass.pass.trust.PublishingLists;
import org.freightpass.pass.trust.SignedCodes;
import org.freightpass.pass.trust.SignedLists;
import org.freightpass.pass.trust.SigningCodes;
import org.freightpass.pass.trust.TrustChanges;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrustSettings.class)
class TrustConfiguration {

    @Bean
    KeyRing keyRing(KeyStores stores, TrustSettings settings) {
        return new KeyRing(stores, settings);
    }

    @Bean
    RootKey rootKey(
            KeyStores stores,
            KeyRing ring,
            SignedLists lists,
            TrustSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new RootKey(stores, ring, lists, settings, new TransactionTemplate(transactions), clock);
    }

    @Bean
    OpenedKeys openedKeys(AuthorityKeys keys, KeyRing ring, Clock clock) {
        return new OpenedKeys(keys, ring, clock);
    }

    @Bean
    Notary notary(KeyRing ring, KeyStores stores) {
        return new CoseNotary(ring, stores);
    }

    @Bean
    KeepingAuthorities keepingAuthorities(
            AuthorityKeys keys, Notary notary, SignedLists lists, TrustChanges changes, TrustSettings settings) {
        return new KeepingAuthorities(keys, notary, lists, changes, settings.times());
    }

    @Bean
    SigningCodes signingCodes(
            AuthorityKeys keys, KeepingAuthorities authorities, SignedCodes codes, SignedLists lists, Notary notary) {
        return new SigningCodes(keys, authorities, codes, lists, notary);
    }

    @Bean
    PublishingLists publishingLists(
            AuthorityKeys keys,
            KeepingAuthorities authorities,
            SignedCodes codes,
            SignedLists lists,
            Notary notary,
            TrustChanges changes,
            TrustSettings settings) {
        return new PublishingLists(keys, authorities, codes, lists, notary, changes, settings.times());
    }

    @Bean
    EndorsingKits endorsingKits(AuthorityKeys keys, Notary notary, TrustChanges changes, TrustSettings settings) {
        return new EndorsingKits(keys, notary, changes, settings.endorsementLife());
    }
}
