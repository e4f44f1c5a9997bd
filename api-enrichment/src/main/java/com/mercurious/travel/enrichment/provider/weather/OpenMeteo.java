package com.mercurious.travel.enrichment.provider.weather;

import com.mercurious.travel.enrichment.provider.ProviderException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import com.mercurious.travel.enrichment.provider.Service;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Forecasts of open-meteo.com for 16 days. */
public final class OpenMeteo implements Service<ForecastQuestion, Forecast> {
    static final int DAYS = 16;
    private static final String DAILY =
            "weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max";

    private final Supplier<OpenMeteoClient> client;
    private final Clock clock;

    public OpenMeteo(Supplier<OpenMeteoClient> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open-meteo";
    }

    @Override
    public String title() {
        return "Open-Meteo";
    }

    @Override
    public String origin() {
        return "Open-Meteo forecast (CC BY 4.0)";
    }

    /** An estimate for a forecast of up to 16 days. */
    @Override
    public double confidence() {
        return 0.8;
    }

    @Override
    public Forecast fetch(ForecastQuestion question) {
        OpenMeteoClient.Response response =
                client.get().forecast(question.lat(), question.lon(), DAILY, question.timeZone(), DAYS);
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(question.timeZone())));
        return forecast(response == null ? null : response.daily()).plausible(title(), today);
    }

    private Forecast forecast(OpenMeteoClient.Daily daily) {
        if (daily == null || daily.time() == null) {
            throw new ProviderException(Reason.UNREADABLE, "the answer of " + title() + " has no days");
        }
        List<Forecast.Daily> days = new ArrayList<>();
        for (int i = 0; i < daily.time().size(); i++) {
            Double percent = value(daily.probability(), i);
            days.add(new Forecast.Daily(
                    daily.time().get(i),
                    value(daily.min(), i),
                    value(daily.max(), i),
                    value(daily.precipitation(), i),
                    percent == null ? null : percent / 100,
                    WeatherCodes.summary(value(daily.weatherCode(), i))));
        }
        return new Forecast(days);
    }

    private <T> T value(List<T> values, int index) {
        if (values == null) {
            return null;
        }
        if (index >= values.size()) {
            throw new ProviderException(Reason.UNREADABLE, "the answer of " + title() + " has lists of unequal length");
        }
        return values.get(index);
    }
}
