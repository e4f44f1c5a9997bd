package com.mercurious.travel.tools.catalogue.version;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.CatalogueFolder;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.mercurious.travel.tools.catalogue.check.CityCheck;
import com.mercurious.travel.tools.catalogue.check.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Freezes the built-in cities and a folder's imports, which replace built-in ones of the same id, into a version of its own.
 *
 * @param version named by the date of its newest data and by its content
 * @param isNew false: the same content was published before
 */
public record Publication(String version, int cities, boolean isNew) {

    /** @throws CatalogueException where a city can't be read or breaks the rules; the message has all that is wrong */
    public static Publication of(CatalogueFolder folder) {
        Map<String, byte[]> files = new LinkedHashMap<>(CatalogueFiles.builtIn());
        files.putAll(CatalogueFiles.in(folder.path()));
        List<String> problems = new ArrayList<>();
        Map<String, byte[]> byId = new LinkedHashMap<>();
        files.forEach((file, content) -> {
            try {
                City city = CityFiles.read(file, content);
                byId.put(city.id(), content);
                CityCheck.errors(city).stream().map(Finding::toString).forEach(problems::add);
            } catch (CatalogueException e) {
                problems.add(e.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            throw new CatalogueException(
                    "nothing was published; mend these first:\n  " + String.join("\n  ", problems));
        }
        Catalogue catalogue = Catalogue.of(byId);
        boolean isNew = folder.publish(catalogue, byId);
        return new Publication(catalogue.version(), byId.size(), isNew);
    }
}
