package com.mercurious.travel.almanac.sun;

import org.shredzone.commons.suncalc.SunTimes.Twilight;

/** Heights of the sun that divide a day. */
public enum SunHeight {
    /** Its upper edge on a flat horizon at sea level, refraction counted: sunrise and sunset. */
    HORIZON(Twilight.VISUAL),
    /** Its centre 6° below the horizon: civil dawn and dusk. */
    CIVIL(Twilight.CIVIL),
    /** Its centre 6° above the horizon: the golden hours' other end. */
    GOLDEN(Twilight.GOLDEN_HOUR);

    final Twilight twilight;

    SunHeight(Twilight twilight) {
        this.twilight = twilight;
    }
}
