package org.freightpass.checkpoint.passes.rocksdb;

import org.freightpass.checkpoint.CheckpointSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean(destroyMethod = "close")
    RocksView localView(CheckpointSettings settings) {
        var view = settings.view();
        return new RocksView(view.directory().resolve("view"), view.freshWithin());
    }
}
