package com.mercurious.travel.enrichment.footprint;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import com.mercurious.travel.events.Itinerary;
import java.util.EnumMap;
import java.util.Map;

/** Grams of CO2e for a kilometre by each way of moving, with where each figure is from: emission-factors.csv. */
public final class EmissionFactors {
    /** UK DESNZ counts flights up to about this distance as short-haul (Europe and its neighbours). */
    private static final int SHORT_HAUL_UP_TO_M = 3_700_000;

    /** Up to here the figure of UK domestic flights is taken, for the higher share of take-off and climb. */
    private static final int DOMESTIC_UP_TO_M = 700_000;

    private static final int CAR_SEATS = 5;

    private final Map<Factor.Name, Factor> factors = new EnumMap<>(Factor.Name.class);

    public EmissionFactors() {
        for (Row row : CsvTable.read(EmissionFactors.class, "facts/emission-factors.csv")) {
            Factor.Name name = Factor.Name.valueOf(row.text("mode"));
            factors.put(
                    name,
                    new Factor(
                            name,
                            Integer.parseInt(row.text("grams_per_km")),
                            row.text("per").equals("vehicle"),
                            row.text("source")));
        }
        for (Factor.Name name : Factor.Name.values()) {
            if (!factors.containsKey(name)) {
                throw new IllegalStateException("emission-factors.csv has no row for " + name);
            }
        }
    }

    /** The factor of a mode over a distance; flights are told apart by their length. */
    public Factor of(Itinerary.Mode mode, int metres) {
        return switch (mode) {
            case WALK -> of(Factor.Name.WALK);
            case PUBLIC_TRANSPORT -> of(Factor.Name.PUBLIC_TRANSPORT);
            case TRAIN -> of(Factor.Name.TRAIN);
            case FLIGHT -> of(flight(metres));
        };
    }

    public Factor of(Factor.Name name) {
        return factors.get(name);
    }

    private static Factor.Name flight(int metres) {
        if (metres <= DOMESTIC_UP_TO_M) {
            return Factor.Name.FLIGHT_DOMESTIC;
        }
        return metres <= SHORT_HAUL_UP_TO_M ? Factor.Name.FLIGHT_SHORT_HAUL : Factor.Name.FLIGHT_LONG_HAUL;
    }

    /**
     * @param gramsPerKm CO2e, of one passenger or of one vehicle
     * @param perVehicle whether a party shares it, five to a car
     */
    public record Factor(Name name, int gramsPerKm, boolean perVehicle, String source) {

        /** CO2e of a whole party over a distance, in grams, rounded half up. */
        public long grams(int metres, int party) {
            long units = perVehicle ? Math.ceilDiv(party, CAR_SEATS) : party;
            return (gramsPerKm * units * metres + 500) / 1000;
        }

        /** Ways of moving that have a figure. */
        public enum Name {
            WALK,
            CAR,
            PUBLIC_TRANSPORT,
            COACH,
            TRAIN,
            FLIGHT_DOMESTIC,
            FLIGHT_SHORT_HAUL,
            FLIGHT_LONG_HAUL
        }
    }
}
