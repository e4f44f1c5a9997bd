package com.mercurious.travel.enrichment.footprint;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.footprint.EmissionFactors.Factor;
import com.mercurious.travel.events.Enrichment.LegFootprint;
import com.mercurious.travel.events.Enrichment.LegFootprint.Alternative;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Leg;
import com.mercurious.travel.events.Itinerary.Mode;
import com.mercurious.travel.events.Itinerary.Transfer;
import java.util.ArrayList;
import java.util.List;

/** Distance, duration and CO2e of every leg and transfer for the whole party, and of the same way by other modes. */
public final class FootprintSource implements FactSource {
    /** {@link LegFootprint#index} of a transfer. */
    private static final int TRANSFER = -1;

    private static final int WALKABLE_M = 5_000;
    private static final int FLYABLE_FROM_M = 200_000;
    private static final int DRIVABLE_UP_TO_M = 1_500_000;

    private final EmissionFactors factors;

    public FootprintSource(EmissionFactors factors) {
        this.factors = factors;
    }

    @Override
    public String name() {
        return "legs";
    }

    @Override
    public String origin() {
        return "UK DESNZ greenhouse gas conversion factors 2024, rounded";
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        List<LegFootprint> footprints = new ArrayList<>();
        Itinerary itinerary = context.itinerary();
        for (Itinerary.Day day : itinerary.days()) {
            for (int i = 0; i < day.legs().size(); i++) {
                footprints.add(footprint(day, i, context.party()));
            }
        }
        if (itinerary.transfers() != null) {
            itinerary.transfers().forEach(transfer -> footprints.add(footprint(transfer, context.party())));
        }
        return Facts.ofLegs(footprints);
    }

    private LegFootprint footprint(Itinerary.Day day, int index, int party) {
        Leg leg = day.legs().get(index);
        Factor factor = factors.of(leg.mode(), leg.metres());
        List<Alternative> others = new ArrayList<>();
        if (leg.mode() != Mode.WALK && leg.metres() <= WALKABLE_M) {
            others.add(alternative(Factor.Name.WALK, leg.metres(), party));
        }
        if (leg.mode() != Mode.PUBLIC_TRANSPORT) {
            others.add(alternative(Factor.Name.PUBLIC_TRANSPORT, leg.metres(), party));
        }
        others.add(alternative(Factor.Name.CAR, leg.metres(), party));
        return new LegFootprint(
                day.date(),
                index,
                leg.mode(),
                leg.metres(),
                leg.minutes(),
                factor.grams(leg.metres(), party),
                others,
                factor.source());
    }

    private LegFootprint footprint(Transfer transfer, int party) {
        int metres = transfer.metres();
        Factor factor = factors.of(transfer.mode(), metres);
        List<Alternative> others = new ArrayList<>();
        if (metres <= DRIVABLE_UP_TO_M) {
            if (transfer.mode() != Mode.TRAIN) {
                others.add(alternative(Factor.Name.TRAIN, metres, party));
            }
            others.add(alternative(Factor.Name.COACH, metres, party));
            others.add(alternative(Factor.Name.CAR, metres, party));
        }
        if (transfer.mode() != Mode.FLIGHT && metres >= FLYABLE_FROM_M) {
            long grams = factors.of(Mode.FLIGHT, metres).grams(metres, party);
            others.add(new Alternative(Mode.FLIGHT.name(), grams));
        }
        return new LegFootprint(
                transfer.departure().toLocalDate(),
                TRANSFER,
                transfer.mode(),
                metres,
                transfer.minutes(),
                factor.grams(metres, party),
                others,
                factor.source());
    }

    private Alternative alternative(Factor.Name name, int metres, int party) {
        return new Alternative(name.name(), factors.of(name).grams(metres, party));
    }
}
