package com.mercurious.travel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.openinghours.OpeningHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue's hours, held against a second reading of their weeks. */
class CatalogueHoursTest {
    @Test
    void textsWithoutDatesAreOpenAsTheirWeekSays() {
        Set<String> texts = weeklyTextsOfTheCatalogue();
        assertThat(texts).hasSizeGreaterThan(500);
        for (String text : texts) {
            WeeklyHours week = WeeklyHours.parse(text);
            OpeningHours hours = OpeningHours.parse(text);

            LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(date -> assertThat(hours.on(date))
                    .as("%s on %s", text, date)
                    .isEqualTo(week.on(date.getDayOfWeek())));
            assertThat(hours.longestSpan()).isEqualTo(week.longestSpan());
            assertThat(hours.alwaysOpen()).isEqualTo(week.alwaysOpen());
        }
    }

    private static Set<String> weeklyTextsOfTheCatalogue() {
        Set<String> texts =
                new TreeSet<>(List.of("Fr,Sa 18:00-02:00", "Su 20:00-25:00", "Sa-Mo 10:00-12:00, Su 14:00-15:00"));
        CatalogueFiles.builtIn().forEach((file, content) -> {
            City city = CityFiles.read(file, content);
            city.places().stream()
                    .map(place -> place.hours().text())
                    .filter(CatalogueHoursTest::isWeekly)
                    .forEach(texts::add);
        });
        return texts;
    }

    private static boolean isWeekly(String text) {
        try {
            WeeklyHours.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
