package org.freightpass.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.system.bench.Contest.Latencies;
import org.freightpass.system.bench.Contest.Rates;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.ground.Topics;
import org.freightpass.system.load.Load;
import org.freightpass.system.load.Measured;
import org.freightpass.system.load.Worker;

/** Inspections by pass number over HTTP, against the same server that answers a constant. */
final class Inspect implements Benchmark {

    private static final double RATIO = 0.5;
    private static final double MORE_MS = 5;
    private static final String RAW = "bench.raw";
    private static final int RECORD_BYTES = 700;

    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Inspecting inspecting = Inspecting.byNumber(setting);
        Contest contest = new Contest(setting, Inspecting.CONNECTIONS, inspecting.service(), inspecting.constant());
        Rates rates = contest.rates();
        double half = rates.ours().median() / 2;
        contest.warmAt(half);
        Latencies latencies = contest.at(half);
        Runs kafka = kafkaP99(setting, half);
        double allowed = latencies.limitP99().median() + kafka.median() + MORE_MS;
        double ratio = rates.ours().median() / rates.limit().median();
        Aim aim = new Aim(
                "0.5 of the limit; p99 at half load within the limit's + Kafka's + 5 ms",
                ratio >= RATIO && latencies.p99().median() <= allowed && inspecting.later() == 0);
        return Figure.of(name(), "inspections/s", rates.ours(), rates.limit(), aim)
                .latencies(latencies.p50(), latencies.p99())
                .with("limit_p50_ms", latencies.limitP50().median())
                .with("limit_p99_ms", latencies.limitP99().median())
                .with(rates.each())
                .with("answered_before_kafka", (double) inspecting.later())
                .with("kafka_ack_p99_ms", kafka.median())
                .with("p99_allowed_ms", allowed);
    }

    /** Produce to acknowledged, raw, at the same rate. */
    private static Runs kafkaP99(Setting setting, double perSecond) throws Exception {
        Topics topics = setting.ground().topics();
        topics.create(RAW, 12);
        List<Measured> measured = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = topics.producer()) {
            Worker sending = () -> {
                String key = Long.toString(System.nanoTime());
                producer.send(new ProducerRecord<>(RAW, key, new byte[RECORD_BYTES]))
                        .get();
                return true;
            };
            List<Worker> workers =
                    Stream.generate(() -> sending).limit(Inspecting.CONNECTIONS).toList();
            Load.open(workers, perSecond, setting.effort().warmUp().dividedBy(4));
            for (int at = 0; at < setting.effort().repetitions(); at++) {
                measured.add(Load.open(workers, perSecond, setting.effort().run()));
            }
        }
        return Contest.p99(measured);
    }
}
