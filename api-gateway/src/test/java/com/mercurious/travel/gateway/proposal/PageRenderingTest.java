package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine-text")
class PageRenderingTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000002";
    private static final LocalDate DATE = LocalDate.of(2030, 3, 9);

    private final Proposal trip = Proposals.of(Samples.revisedAndCompleted(ID));

    @ParameterizedTest
    @EnumSource
    void eachDayHasAHeadingAndATableOfWhatHappens(Language language) {
        // When
        Document page = Jsoup.parse(Rendered.page(trip, language));

        // Then
        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select("h1")).hasSize(1);
        List<Itinerary.Day> days = trip.itinerary().days();
        assertThat(page.select("section.day")).hasSize(days.size());
        for (int i = 0; i < days.size(); i++) {
            Element section = page.select("section.day").get(i);
            Itinerary.Day day = days.get(i);
            assertThat(section.select("h2").attr("id")).isEqualTo(section.attr("aria-labelledby"));
            assertThat(section.select("table > caption").text()).isNotBlank();
            assertThat(section.select("thead th[scope=col]")).hasSize(3);
            assertThat(section.select("tr.visit th[scope=row] .name").eachText())
                    .isEqualTo(day.visits().stream().map(Itinerary.Visit::name).toList());
            assertThat(section.select("tr.meal")).hasSize(day.meals().size());
            assertThat(section.select("tr.way")).hasSize(day.legs().size());
        }
        assertThat(page.select("tr.journey"))
                .hasSize(trip.itinerary().transfers().size());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void itSaysInFrenchWhatIsSaidByCodesAndMarksWhatIsEnglish() {
        // When
        Document page = Jsoup.parse(Rendered.page(trip, Language.FRENCH));

        // Then
        String text = page.body().text().replaceAll("[\u00a0\u202f]", " ");
        assertThat(text)
                .contains("Voyage : Vienna et Budapest", "Du 10 au 11 mai 2030", "2 adultes, 1 enfant")
                .contains("Vendredi 10 mai, Vienna", "musée, à l’intérieur", "Entrée : 42 €", "120,50 €, respecté")
                .contains("13 min à pied (960 m)", "2,1 km", "Déjeuner", "De Vienna à Budapest en train")
                .contains("Vous avez demandé à garder cette visite à cette heure.")
                .contains("Prévisions : de 11 à 18 °C, pluie 80 %", "Autriche", "Davantage en plein air");
        page.select("[lang=en]").remove();
        assertThat(page.body().text()).doesNotContainPattern("(?i)\\b(the|you|is|of|not|walk|open|lunch)\\b");
    }

    @Test
    void itSaysInEnglishWhatThePlannerSays() {
        // When
        String text = Jsoup.parse(Rendered.page(trip, Language.ENGLISH)).body().text();

        // Then
        assertThat(text)
                .contains("Friday 10 May, Vienna", "museum, indoors", "Admission €42", "Open 10:00 to 18:00")
                .contains("You asked to keep this visit at this time.", "One visit under the open sky instead of none.")
                .contains("Forecast: 11 to 18 °C, rain 80% (rain)", "Sunrise 05:20, sunset 20:19")
                .contains("Belvedere is not planned: it is closed on all days of the stay", "types C and F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style><script>alert(1)</script>",
                "{page.title}{#for i in 3}x{/for}",
                "&lt;b&gt;&amp;",
                "<!--",
                "\u202eמוזיאון\u0000",
            })
    void namesOfOthersAreTextAndNothingElse(String hostile) {
        // Given
        Proposal named = PlannedTrips.withNames(hostile, hostile + "2");
        Proposal warned = new Proposal(
                named.id(),
                named.createdAt(),
                null,
                named.itinerary(),
                null,
                null,
                List.of(new Warning("OF_TOMORROW", hostile, hostile), new Warning("MUST_SEE_UNKNOWN", "", hostile)));

        // When
        Document page = Jsoup.parse(Rendered.page(warned, Language.FRENCH));

        // Then
        String shown = Jsoup.parse("<p></p>").select("p").first().text(hostile).text();
        assertThat(page.select("script, img, b, link, iframe, object, form, base, [style], [onmouseover], [onerror]"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("tr.visit .name").text()).isEqualTo(shown.replace("\u0000", "\ufffd"));
        assertThat(page.select(".warnings li")).hasSize(2);
        assertThat(page.select("footer p")).isNotEmpty();
    }

    @Test
    void nothingComesFromElsewhereAndTheStyleSheetIsTheOneThatThePolicyNames() throws NoSuchAlgorithmException {
        // When
        String html = Rendered.page(trip, Language.ENGLISH);

        // Then
        Document page = Jsoup.parse(html);
        assertThat(page.select("[src], link, script")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith("?"));
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        assertThat(style).doesNotContain("url(", "@import").contains("size: A4");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(PageRendering.policy())
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; ");
    }

    @ParameterizedTest
    @EnumSource
    void aDayWithoutAVisitSaysSo(Language language) {
        // When
        Document page = Jsoup.parse(Rendered.page(PlannedTrips.withoutVisits(DATE), language));

        // Then
        assertThat(page.select("section.day table")).isEmpty();
        assertThat(page.select("section.day p").text())
                .isEqualTo(Words.in(language).say("page.day.none"));
    }

    @Test
    void aTripOf30DaysHas30SectionsAndOneWithoutDaysHasNone() {
        assertThat(Jsoup.parse(Rendered.page(PlannedTrips.days(30), Language.FRENCH))
                        .select("section.day tr.visit"))
                .hasSize(120);
        assertThat(Jsoup.parse(Rendered.page(PlannedTrips.proposal(List.of(), List.of(), null), Language.FRENCH))
                        .select("section"))
                .isEmpty();
    }

    @Test
    void aJourneyOverTheDateLineIsToldOnce() {
        // When
        Document page = Jsoup.parse(Rendered.page(PlannedTrips.overTheDateLine(), Language.ENGLISH));

        // Then
        assertThat(page.select("tr.journey th").eachText()).containsExactly("auckland to san-francisco by plane");
    }
}
