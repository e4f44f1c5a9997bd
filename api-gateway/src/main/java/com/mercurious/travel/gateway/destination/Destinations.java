package com.mercurious.travel.gateway.destination;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFolder;
import com.mercurious.travel.catalogue.CatalogueSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The cities that can be planned, as the planner sees them: those of the catalogue that counts at the moment. */
@ApplicationScoped
public class Destinations {
    private static final Logger LOG = Logger.getLogger(Destinations.class);

    private final CatalogueSource source;
    private volatile Indexed indexed;

    Destinations(CatalogueConfig config) {
        this.source = CatalogueSource.ofHeads(
                config.builtin(),
                config.directory().map(CatalogueFolder::new),
                config.checkEvery(),
                trouble -> LOG.errorf("destinations: %s", trouble));
    }

    private record Indexed(Catalogue catalogue, DestinationSearch search) {
        static Indexed of(Catalogue catalogue) {
            LOG.infof(
                    "destinations: catalogue version=%s cities=%s",
                    catalogue.version(), catalogue.heads().size());
            return new Indexed(
                    catalogue,
                    new DestinationSearch(
                            catalogue.heads().stream().map(Destination::of).toList()));
        }
    }

    /** The search over what there is now. */
    public DestinationSearch search() {
        Catalogue now = source.current();
        Indexed known = indexed;
        if (known == null || known.catalogue() != now) {
            known = Indexed.of(now);
            indexed = known;
        }
        return known.search();
    }
}
