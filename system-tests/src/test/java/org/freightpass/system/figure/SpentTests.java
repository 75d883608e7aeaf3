package org.freightpass.system.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpentTests {

    @Test
    void whatWasTakenBetweenTwoReadingsIsSharedAmongTheUnits() {
        Spent before = new Spent(Map.of("kafka", 1000.0, "postgres", 50.0));
        Spent after = new Spent(Map.of("kafka", 1500.0, "postgres", 250.0));

        Spent each = after.since(before).each(100);

        assertThat(each.ms()).containsExactly(Map.entry("kafka", 5.0), Map.entry("postgres", 2.0));
        assertThat(each.total()).isEqualTo(7.0);
    }

    @Test
    void aPartThatBeganAnewOrIsNewHasTakenWhatItHas() {
        Spent before = new Spent(Map.of("kafka", 1000.0));
        Spent after = new Spent(Map.of("kafka", 30.0, "pass-service", 7.0));

        assertThat(after.since(before).ms()).containsExactly(Map.entry("kafka", 30.0), Map.entry("pass-service", 7.0));
    }

    @Test
    void theMedianIsOfEachPart() {
        Spent median = Spent.median(List.of(
                new Spent(Map.of("kafka", 1.0, "postgres", 9.0)),
                new Spent(Map.of("kafka", 2.0, "postgres", 5.0)),
                new Spent(Map.of("kafka", 30.0, "postgres", 7.0))));

        assertThat(median.ms()).containsExactly(Map.entry("kafka", 2.0), Map.entry("postgres", 7.0));
    }

    @Test
    void aFigureShowsTheSumAndTheParts() {
        Figure figure = Figure.of("sink", "inspections/s", Runs.of(1), null, new Figure.Aim("", true))
                .with(new Spent(Map.of("kafka", 0.5, "postgres", 0.25)));

        assertThat(figure.beside())
                .containsEntry("stack_cpu_ms_each", 0.75)
                .containsEntry("cpu_ms_each.kafka", 0.5)
                .containsEntry("cpu_ms_each.postgres", 0.25);
    }
}
