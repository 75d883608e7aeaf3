package org.freightpass.system.limit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A server with the services' own web kit, that answers a constant or does the plain thing with a database. */
@SpringBootApplication(proxyBeanMethods = false)
public class LimitApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LimitApplication.class, arguments);
    }

    @Bean
    PlainInspections plainInspections(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PlainInspections(jdbc, new TransactionTemplate(transactions));
    }
}
