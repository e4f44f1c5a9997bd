package com.mercurious.travel.gateway.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The calls that the published OpenAPI document has, so that none that is added later is forgotten. */
final class ApiPaths {
    private static final Map<String, String> BODIES = Map.of(
            "/v1/travel-requests", Api.TRIP, "/v1/travel-requests/{id}/revisions", "{\"removed\":[\"Naschmarkt\"]}");

    private ApiPaths() {}

    /** @param path with its parameters in braces */
    record Call(String method, String path) {
        boolean namesARequest() {
            return path.contains("{");
        }

        boolean looks() {
            return method.equals("GET");
        }

        /** Sends it about the travel request {@code id}, with a body that is right where there is one. */
        java.net.http.HttpResponse<String> send(Api api, String id, String... headers) {
            String body = BODIES.get(path);
            List<String> all = new ArrayList<>(List.of(headers));
            if (method.equals("POST") && body != null) {
                all.addAll(List.of("Content-Type", "application/json"));
            }
            String address = path.replaceAll("\\{[^}]*}", id);
            return api.send(method, address, method.equals("POST") ? body : null, all.toArray(String[]::new));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Those that ask for a token, as the document says. */
    static List<Call> secured(Api api) {
        return calls(api, true);
    }

    /** Those that are open to all, as the document says. */
    static List<Call> open(Api api) {
        return calls(api, false);
    }

    private static List<Call> calls(Api api, boolean secured) {
        List<Call> calls = new ArrayList<>();
        JsonNode paths = Api.json(api.get("/openapi?format=json")).path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (operation.getValue().has("responses") && operation.getValue().has("security") == secured) {
                calls.add(new Call(operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()));
            }
        }));
        return calls;
    }
}
