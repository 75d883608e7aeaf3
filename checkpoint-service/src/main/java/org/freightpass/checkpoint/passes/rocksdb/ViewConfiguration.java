package org.freightpass.checkpoint.passes.rocksdb;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.freightpass.checkpoint.CheckpointMeter;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.passes.LocalView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean(destroyMethod = "close")
    RocksView localView(CheckpointSettings settings) {
        var view = settings.view();
        return new RocksView(view.directory().resolve("view"), view.freshWithin());
    }

    @Bean
    MeterBinder viewMeters(LocalView view, Clock clock) {
        return meters -> {
            Gauge.builder(CheckpointMeter.VIEW_AGE.id(), view, known -> age(known, clock.instant()))
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder(CheckpointMeter.VIEW_PASSES.id(), view, LocalView::size)
                    .register(meters);
        };
    }

    private static double age(LocalView view, Instant now) {
        var millis = Duration.between(view.time(now).asOf(), now).toMillis();
        return Math.max(0, millis) / 1_000.0;
    }
}
