package org.freightpass.checkpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.freightpass.testkit.RealStack;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole service with a view of its own; all tests that carry it share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealStack
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "freight.checkpoint.encryption-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "freight.checkpoint.view.directory=target/checkpoint/${random.uuid}",
            "freight.checkpoint.view.fresh-within=10s",
            "freight.checkpoint.view.version-wait=500ms",
            "freight.checkpoint.recording.time-limit=20s",
            "freight.checkpoint.sample-data=true",
            "freight.checkpoint.kit.password=a password for tests",
            "freight.checkpoint.kit.keep-every=300ms",
            "freight.checkpoint.pinned-roots=" + TestTrust.ROOT_JWK,
            "freight.web.rate.enabled=false"
        })
@interface CheckpointService {}
