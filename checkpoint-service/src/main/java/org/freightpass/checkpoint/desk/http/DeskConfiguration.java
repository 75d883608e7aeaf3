package org.freightpass.checkpoint.desk.http;

import java.time.Clock;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.desk.DeskApplications;
import org.freightpass.checkpoint.desk.DeskPlaces;
import org.freightpass.checkpoint.desk.IssuingOnTheSpot;
import org.freightpass.contracts.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean(destroyMethod = "close")
    HttpPassDesk passDesk(DeskSettings settings) {
        return new HttpPassDesk(settings);
    }

    @Bean
    IssuingOnTheSpot issuingOnTheSpot(
            DeskApplications applications,
            HttpPassDesk desk,
            DeskPlaces places,
            CheckpointSettings service,
            DeskSettings settings) {
        return new IssuingOnTheSpot(applications, desk, places, new DivisionCode(service.province()), settings.lease());
    }

    @Bean
    FollowUp deskFollowUp(IssuingOnTheSpot issuing, Clock clock) {
        return new FollowUp(issuing, clock);
    }

    /** Looks now and then for what was kept; a failure is tried again at the next turn. */
    static final class FollowUp {
        private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);
        private final IssuingOnTheSpot issuing;
        private final Clock clock;

        FollowUp(IssuingOnTheSpot issuing, Clock clock) {
            this.issuing = issuing;
            this.clock = clock;
        }

        @Scheduled(fixedDelayString = "${freight.checkpoint.desk.follow-every:5s}")
        void follow() {
            try {
                var decided = issuing.followUp(clock);
                if (decided > 0) {
                    LOG.info("{} kept applications were decided", decided);
                }
            } catch (RuntimeException e) {
                LOG.warn("Kept applications could not be followed up: {}", e.toString());
            }
        }
    }
}
