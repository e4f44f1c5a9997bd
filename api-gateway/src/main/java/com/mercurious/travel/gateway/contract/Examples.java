package com.mercurious.travel.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.http.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes what the annotations say of the API: an example of each body that a client writes or reads first, and of every
 * problem the form that all problems have, with an example and the list of their types.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 1)
public class Examples implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String JSON = "application/json";
    private static final String STORED = "/v1/";
    private static final String ID = "0199d3a4-6c1e-7b02-9f55-2a6d1c0e8b41";

    private static final Map<String, String> REQUESTS = Map.of("requestTrip", """
            {"destinations": [{"name": "Vienna"}], "startDate": "2030-05-09", "endDate": "2030-05-12",
             "travellers": {"adults": 2}, "interests": {"art": 1.0, "food": 0.6}, "pace": "balanced",
             "mustSee": ["Kunsthistorisches Museum"], "language": "en"}
            """, "reviseTrip", """
            {"removed": ["Kunsthistorisches Museum"], "pinned": ["Schönbrunn Palace"], "rainyDays": ["2030-05-11"]}
            """);
    private static final Map<String, String> ANSWERS = Map.of("requestTrip 202", """
            {"id": "%1$s", "state": "ACCEPTED", "links": {"self": "/v1/travel-requests/%1$s",
             "events": "/v1/travel-requests/%1$s/events", "proposal": "/v1/proposals/%1$s",
             "cancel": "/v1/travel-requests/%1$s"}}
            """.formatted(ID));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        describeTypes(api.getComponents().getSchemas().get(Problem.class.getSimpleName()));
        api.getPaths()
                .getPathItems()
                .forEach((address, path) -> path.getOperations().values().forEach(operation -> {
                    declareCommon(operation, address.startsWith(STORED));
                    complete(operation);
                }));
    }

    /** What operations answer that say nothing of it themselves. */
    private static void declareCommon(Operation operation, boolean stored) {
        declare(operation, "406", "The Accept header names nothing that is here");
        if (operation.getRequestBody() != null) {
            declare(operation, "413", "The body is too large");
            declare(operation, "415", "The body is of another media type");
        }
        if (stored) {
            declare(operation, "503", "It could not be stored or read now; see Retry-After");
        }
    }

    private static void declare(Operation operation, String status, String description) {
        if (operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void describeTypes(Schema problem) {
        problem.setRequired(List.of("type", "title", "status", "detail"));
        problem.getProperties()
                .get("type")
                .description("A tag URI (RFC 4151) for the kind of problem; more kinds may come")
                .examples(Arrays.stream(ProblemType.values())
                        .<Object>map(ProblemType::uri)
                        .toList());
    }

    private static void complete(Operation operation) {
        String id = operation.getOperationId();
        if (REQUESTS.containsKey(id)) {
            operation.getRequestBody().getContent().getMediaType(JSON).setExample(parsed(REQUESTS.get(id)));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            String example = ANSWERS.get(id + " " + status);
            if (example != null) {
                answer.getContent().getMediaType(JSON).setExample(parsed(example));
            }
            if (status.startsWith("4") || status.startsWith("5")) {
                tellProblem(answer, Integer.parseInt(status));
            }
        });
    }

    private static void tellProblem(APIResponse answer, int status) {
        Content content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        MediaType problem = content.getMediaType(Problem.MEDIA_TYPE);
        if (problem == null) {
            problem = OASFactory.createMediaType();
            content.addMediaType(Problem.MEDIA_TYPE, problem);
        }
        MediaType told = problem;
        told.setSchema(OASFactory.createSchema().ref(PROBLEM));
        Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .forEach(type ->
                        told.addExample(type.slug(), OASFactory.createExample().value(example(type))));
        answer.setContent(content);
    }

    /** In one order, whenever the document is made. */
    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.title() + ".");
        return example;
    }

    private static Object parsed(String json) {
        try {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is no JSON", e);
        }
    }
}
