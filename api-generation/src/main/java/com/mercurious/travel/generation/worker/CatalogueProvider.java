package com.mercurious.travel.generation.worker;

import com.mercurious.travel.generation.catalogue.Catalogue;
import com.mercurious.travel.generation.catalogue.CatalogueSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The catalogue of this process, as the settings say. */
@Startup
@ApplicationScoped
public class CatalogueProvider {
    private static final Logger LOG = Logger.getLogger(CatalogueProvider.class);

    private final CatalogueSource source;

    CatalogueProvider(CatalogueSettings settings) {
        source = new CatalogueSource(
                settings.builtin(), settings.directory(), trouble -> LOG.errorf("catalogue: %s", trouble));
        Catalogue catalogue = source.current();
        LOG.infof(
                "catalogue %s: %d cities%s",
                catalogue.version(),
                catalogue.heads().size(),
                settings.directory().map(path -> ", with " + path).orElse(""));
    }

    /** The catalogue as it is now; one request keeps the one that it began with. */
    public Catalogue current() {
        return source.current();
    }
}
