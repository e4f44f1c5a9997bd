package com.mercurious.travel.enrichment.provider.rates;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.provider.ProviderException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import com.mercurious.travel.enrichment.provider.Service;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reference rates of the European Central Bank, published on the working days of TARGET at about 16:00 CET. */
public final class Ecb implements Service<Ecb.Daily, DailyRates> {
    /** Longer than any row of holidays. */
    private static final int OLDEST_DAYS = 10;

    /** A rate of another size than the built-in table's is taken for a mistake, not for a market. */
    private static final double MOST_TIMES = 3;

    private static final int LEAST_CURRENCIES = 10;

    private final Supplier<EcbClient> client;
    private final RateTable builtIn;
    private final Clock clock;

    /** @param builtIn what the rates are held against */
    public Ecb(Supplier<EcbClient> client, RateTable builtIn, Clock clock) {
        this.client = client;
        this.builtIn = builtIn;
        this.clock = clock;
    }

    /** The one question that there is. */
    public record Daily() {}

    @Override
    public String name() {
        return "ecb";
    }

    @Override
    public String title() {
        return "the European Central Bank";
    }

    @Override
    public String origin() {
        return "European Central Bank, euro foreign exchange reference rates";
    }

    /** An estimate: the rates are right, what a traveller is charged differs. */
    @Override
    public double confidence() {
        return 0.95;
    }

    @Override
    public DailyRates fetch(Daily question) {
        DailyRates rates = read(client.get().daily());
        requirePlausible(rates);
        return rates;
    }

    private DailyRates read(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LocalDate date = null;
        Map<String, BigDecimal> rates = new HashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml == null ? "" : xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Cube")) {
                    String time = reader.getAttributeValue(null, "time");
                    String currency = reader.getAttributeValue(null, "currency");
                    if (time != null) {
                        date = LocalDate.parse(time);
                    } else if (currency != null) {
                        rates.put(currency, new BigDecimal(reader.getAttributeValue(null, "rate")));
                    }
                }
            }
        } catch (XMLStreamException | DateTimeException | NumberFormatException | NullPointerException e) {
            throw unreadable();
        }
        if (date == null || rates.isEmpty()) {
            throw unreadable();
        }
        return new DailyRates(date, rates);
    }

    private ProviderException unreadable() {
        return new ProviderException(Reason.UNREADABLE, "the rates of " + title() + " can't be read");
    }

    private void requirePlausible(DailyRates rates) {
        long age = ChronoUnit.DAYS.between(rates.date(), LocalDate.now(clock));
        require(age >= -1 && age <= OLDEST_DAYS, "dates its rates %s".formatted(rates.date()));
        require(
                rates.unitsPerEuro().size() >= LEAST_CURRENCIES,
                "gives rates of %s currencies only"
                        .formatted(rates.unitsPerEuro().size()));
        rates.unitsPerEuro().forEach((currency, rate) -> {
            String text = "says that a euro is %s %s".formatted(rate.toPlainString(), currency);
            require(rate.signum() > 0, text);
            if (builtIn.knows(currency)) {
                double times = rate.doubleValue()
                        / builtIn.rate("EUR", currency).orElseThrow().doubleValue();
                require(times <= MOST_TIMES && times >= 1 / MOST_TIMES, text);
            }
        });
    }

    private void require(boolean plausible, String otherwise) {
        if (!plausible) {
            throw new ProviderException(Reason.IMPLAUSIBLE, title() + " " + otherwise + ", which can't be right");
        }
    }
}
