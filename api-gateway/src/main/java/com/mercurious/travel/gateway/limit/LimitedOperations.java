package com.mercurious.travel.gateway.limit;

import com.mercurious.travel.gateway.http.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Declares of each operation what it says of its caller's quota, and what it answers once that is used up. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class LimitedOperations implements OASFilter {
    private static final String LIMITED = "/v1/";
    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components
                .addHeader(
                        LimitHeaders.STANDING,
                        header(
                                "Of each quota the calls that may come at once (r), and seconds until it is whole again (t);"
                                        + " draft-ietf-httpapi-ratelimit-headers",
                                SchemaType.STRING,
                                "\"read\";r=1199;t=1"))
                .addHeader(
                        LimitHeaders.POLICY,
                        header(
                                "Each quota (q) and the seconds in which it comes back (w)",
                                SchemaType.STRING,
                                "\"read\";q=1200;w=60"))
                .addHeader(RETRY_AFTER, header("Seconds after which to send the call again", SchemaType.INTEGER, 1)));
        api.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith(LIMITED))
                .flatMap(path -> path.getValue().getOperations().values().stream())
                .forEach(LimitedOperations::limit);
    }

    private static void limit(Operation operation) {
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        APIResponse refused = answers.getOrDefault("429", OASFactory.createAPIResponse());
        refused.setDescription((refused.getDescription() == null ? "" : refused.getDescription() + "; or ")
                + "there were too many calls, see Retry-After");
        refused.addHeader(RETRY_AFTER, ref(RETRY_AFTER));
        if (refused.getContent() == null) {
            refused.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        }
        operation.getResponses().addAPIResponse("429", refused);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") || status.equals("429")) {
                answer.addHeader(LimitHeaders.STANDING, ref(LimitHeaders.STANDING))
                        .addHeader(LimitHeaders.POLICY, ref(LimitHeaders.POLICY));
            }
        });
    }

    private static Header header(String description, SchemaType type, Object example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type))
                .example(example);
    }

    private static Header ref(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
