package org.freightpass.pass.printing.links;

import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.printing.Addresses;
import org.freightpass.pass.printing.Codes;
import org.freightpass.pass.printing.OrderingPrints;
import org.freightpass.pass.printing.Press;
import org.freightpass.pass.printing.PrintOrders;
import org.freightpass.pass.printing.PrintablePasses;
import org.freightpass.pass.printing.PrintingPasses;
import org.freightpass.pass.protecting.Fingerprints;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrintingSettings.class)
class PrintingConfiguration {

    @Bean
    Addresses addresses(Fingerprints fingerprints, PrintingSettings settings) {
        return new ProvenAddresses(fingerprints, settings.publicAddress());
    }

    @Bean
    PrintingPasses printingPasses(PrintablePasses passes, Codes codes, Addresses addresses) {
        return new PrintingPasses(passes, codes, addresses, number -> new PassNumber(number).typed());
    }

    @Bean
    OrderingPrints orderingPrints(
            PrintOrders orders,
            PrintablePasses passes,
            PrintingPasses printing,
            Press press,
            PrintingSettings settings) {
        return new OrderingPrints(
                orders,
                passes,
                printing,
                press,
                new OrderingPrints.Limits(settings.mostDocuments(), settings.chunk(), settings.keptFor()));
    }
}
