package com.mercurious.travel.tools.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.TimeWindow;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceFormatsTest {

    @Test
    void shouldReadSolomonInTenthsAndStopBeforeATornEnd() {
        // When
        Instance instance = read("solomon-torn-end.txt");

        // Then
        RoutingProblem problem = instance.problems().apply(3);
        assertThat(instance.ownTours()).isEmpty();
        assertThat(problem.nodes()).isEqualTo(2);
        assertThat(problem.days()).isEqualTo(3);
        assertThat(problem.dayEnd(2)).isEqualTo(1000);
        assertThat(problem.profit(0, 2)).isEqualTo(7);
        assertThat(problem.service(0)).isEqualTo(105);
        assertThat(problem.windows(1, 0)).containsExactly(new TimeWindow(200, 700));
        assertThat(problem.travelFromStart(0, 0)).as("1.414…").isEqualTo(14);
        assertThat(problem.travelToEnd(1, 1)).as("5.0").isEqualTo(50);
        assertThat(problem.travel(0, 1)).as("3.605…").isEqualTo(36);
        assertThat(problem.visitsEndBeforeClosing()).isFalse();
    }

    @Test
    void shouldReadCordeauInHundredthsWithVisitListsOfAnyLength() {
        // When
        RoutingProblem problem = read("cordeau.txt").problems().apply(1);

        // Then
        assertThat(problem.windows(0, 0)).containsExactly(new TimeWindow(35_400, 50_900));
        assertThat(problem.windows(1, 0)).containsExactly(new TimeWindow(23_400, 40_100));
        assertThat(problem.service(1)).isEqualTo(700);
        assertThat(problem.travelFromStart(0, 0)).as("1.414…").isEqualTo(141);
        assertThat(problem.travel(0, 1)).as("3.051…").isEqualTo(305);
    }

    @Test
    void shouldReadATripFromItsFirstWeekdayOn() {
        // When
        Instance instance = read("trip.txt");

        // Then
        RoutingProblem problem = instance.problems().apply(2);
        assertThat(instance.ownTours()).hasValue(2);
        assertThat(problem.windows(0, 0)).as("Sunday").containsExactly(new TimeWindow(60_050, 80_000));
        assertThat(problem.windows(0, 1)).as("Monday").isEmpty();
        assertThat(problem.windows(1, 0)).as("Sunday").containsExactly(new TimeWindow(48_000, 72_000));
        assertThat(problem.windows(1, 1))
                .as("Monday")
                .containsExactly(new TimeWindow(54_000, 60_000), new TimeWindow(90_000, 96_000));
        assertThat(problem.dayStart(0)).isEqualTo(51_000);
        assertThat(problem.dayEnd(1)).isEqualTo(121_000);
        assertThat(problem.service(0)).isEqualTo(4_800);
        assertThat(problem.profit(0, 0)).isEqualTo(36);
        assertThat(problem.travel(0, 1)).as("3.605…").isEqualTo(360);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 2 x 1|0 200|0 0 0 0 0 0 0 0 9|line 1: the number of places (value 3) is 'x'; right would be a number",
                "4 2 2 1|0 200|0 0 0 0 0 0 0 0 9|line 3: the file ends here; right would be place 1 of 0 to 2",
                "4 2 1 1|0 200|0 0 0 0 0 9|line 3: 6 values; right would be 7 or more",
                "4 2 1 1|0 200|0 0 0 0 0 9 4|line 3: opens at 9 and closes at 4",
                "4 2 1 1|0 200|5 0 0 0 0 0 9|line 3: place 5; right would be place 0",
                "4 2 1 1|0 200|0 0 0 0 0 0.25 9|line 3: the opening (value 6) is 0.25; right would be a multiple of 1/10",
                "4 2 1 1|0 200|0 0 0 0 -3 0 9|line 3: the score (value 5) is -3; right would be from 0",
                "20 0 0 1 0|0 0 0 0 0 1 2|1|line 1: the number of days (value 2) is 0; right would be from 1 to 60",
                "20 1 7 1 0|0 0 0 0 0 1 2|1|line 1: the first weekday (value 3) is 7",
                "20 1 0 1 0|0 0 0 0 0 1 2|1 2 3|line 3: 3 values; right would be 21 or more",
                "20 1 0 1 0|0 0 0 0 0 9 2|1 2 3 4 5 6 1 2 1 2 1 2 1 2 1 2 1 2 1 2 9|line 2: the day ends before it starts",
                "20 1 0 1 0|0 0 0 0 0 1 2|1 2 3 4 5 6 1 2 1 2 1 2 1 2 1 2 1 2 1 2 3 4 9|line 3: 16 values of windows",
                "1 2|0|0|line 1: is the first line of no known format"
            })
    void shouldSayWhereAFileIsWrongAndWhatWouldBeRight(String first, String second, String third, String message) {
        // Given
        InstanceText text = InstanceText.of(Path.of("wrong.txt"), List.of(first, second, third));

        // Then
        assertThatThrownBy(() -> InstanceSet.parse(text))
                .isInstanceOf(InstanceException.class)
                .hasMessageStartingWith("wrong.txt, " + message);
    }

    @Test
    void shouldFindInstancesAndBestValuesBelowAFolder(@TempDir Path folder) throws Exception {
        // Given
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.copy(file("cordeau.txt"), below.resolve("pr11.txt"));
        Files.writeString(folder.resolve("a/best-known.csv"), "inst,m,value,flag,more\npr11,2,20,E,1\n");

        // When
        InstanceSet set = InstanceSet.below(folder);

        // Then
        assertThat(set.instances()).extracting(Instance::family).containsExactly("pr");
        assertThat(set.bestKnown().of("pr11", 2)).contains(new BestKnown.Value(20, "E"));
        assertThat(set.bestKnown().of("pr11", 3)).isEmpty();
    }

    @Test
    void shouldRefuseAFolderWithoutInstances(@TempDir Path folder) {
        assertThatThrownBy(() -> InstanceSet.below(folder))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("holds no file *.txt");
    }

    @ParameterizedTest
    @CsvSource({"c101,c1", "rc208,rc2", "pr01,pr", "t150,t1", "vienna-4,vienna", "odd,odd"})
    void shouldCountAnInstanceUnderItsFamily(String name, String family) {
        Instance instance = new Instance(name, OptionalInt.empty(), tours -> null);

        assertThat(instance.family()).isEqualTo(family);
    }

    private static Instance read(String name) {
        return InstanceSet.parse(InstanceText.read(file(name)));
    }

    private static Path file(String name) {
        try {
            return Path.of(
                    InstanceFormatsTest.class.getResource("/formats/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
