package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.catalogue.name.Names;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses what a listed place is: by OpenStreetMap's tags, else by words of its name in several languages. */
final class KindGuess {
    private static final Map<PlaceKind, List<String>> BY_WORD = new LinkedHashMap<>();
    private static final int SHORTEST_ENDING = 4;

    static {
        word(PlaceKind.MUSEUM, "museum musee museo muzeum museu muzej mudam");
        word(PlaceKind.GALLERY, "gallery galerie galleria galeria kunsthalle pinakothek pinacotheque pinacoteca");
        word(PlaceKind.SYNAGOGUE, "synagoge synagogue sinagoga");
        word(PlaceKind.MOSQUE, "moschee mosquee mosque mezquita camii");
        word(PlaceKind.TEMPLE, "tempel temple tempio templo pagode pagoda schrein shrine sanctuaire wat");
        word(PlaceKind.CEMETERY, "friedhof cimetiere cemetery cimitero cementerio kirchhof");
        word(PlaceKind.THEATRE, "theater theatre teatro oper opera opernhaus philharmonie konzerthaus");
        word(PlaceKind.LIBRARY, "bibliothek bibliotheque library biblioteca");
        word(PlaceKind.UNIVERSITY, "universitat universite university");
        word(PlaceKind.ZOO, "zoo tierpark tiergarten wildpark");
        word(PlaceKind.AQUARIUM, "aquarium oceanarium sealife");
        word(PlaceKind.SPA, "therme thermes thermalbad spa hammam");
        word(PlaceKind.MARKET, "markthalle wochenmarkt marche market mercato mercado halles");
        word(PlaceKind.TOWER, "turm tour tower torre fernsehturm leuchtturm phare beffroi");
        word(PlaceKind.BRIDGE, "brucke pont bridge ponte puente brug");
        word(
                PlaceKind.CHURCH,
                "dom kathedrale cathedrale cathedral kirche eglise church basilika basilique basilica kapelle chapelle chapel"
                        + " munster abbaye abtei abbey kloster couvent minster chiesa iglesia duomo stift");
        word(PlaceKind.CASTLE, "burg castle festung forteresse citadelle zitadelle fort castello castillo");
        word(PlaceKind.PALACE, "schloss palais palace palast palazzo palacio chateau residenz hofburg");
        word(PlaceKind.RUINS, "ruine ruines ruins ausgrabungen amphitheater amphitheatre");
        word(PlaceKind.GARDEN, "garten jardin garden jardins giardino");
        word(PlaceKind.PARK, "park parc parco parque");
        word(PlaceKind.BEACH, "strand plage beach spiaggia playa");
        word(PlaceKind.VIEWPOINT, "aussichtspunkt aussichtsplattform panorama belvedere viewpoint aussicht");
        word(PlaceKind.SQUARE, "platz place square piazza plaza praca rynek");
        word(PlaceKind.WATERFRONT, "hafen quai promenade waterfront uferpromenade");
        word(PlaceKind.MONUMENT, "denkmal mahnmal monument memorial statue brunnen fontaine fountain obelisk saule");
        word(PlaceKind.BUILDING, "rathaus mairie hotel-de-ville town-hall parlament parlement haus maison");
        word(PlaceKind.ISLAND, "insel ile island isola");
        word(PlaceKind.STREET, "strasse rue street gasse avenue boulevard");
        word(PlaceKind.SHOPPING, "einkaufszentrum kaufhaus shopping passage passagen galeries arcades");
        word(PlaceKind.NEIGHBOURHOOD, "altstadt viertel quartier vieille-ville old-town");
    }

    private KindGuess() {}

    /** Empty where nothing tells. */
    static Optional<PlaceKind> of(Listing listing) {
        return OsmKinds.kind(listing.tags())
                .or(() -> PlaceKind.ofLabel(listing.tags().getOrDefault(Listing.KIND, "")))
                .or(() -> byName(listing.name()))
                .or(() -> byName(listing.localName()));
    }

    private static Optional<PlaceKind> byName(String name) {
        if (name == null) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(Names.normalise(name).split(" "));
        return BY_WORD.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(key -> words.stream()
                        .anyMatch(word -> word.equals(key) || key.length() >= SHORTEST_ENDING && word.endsWith(key))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void word(PlaceKind kind, String words) {
        BY_WORD.put(kind, List.of(words.split(" ")));
    }
}
