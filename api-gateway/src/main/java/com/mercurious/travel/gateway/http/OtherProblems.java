package com.mercurious.travel.gateway.http;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Declares of each operation what any may answer with: problem details, whatever it is that went wrong. */
public class OtherProblems implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        for (PathItem path : api.getPaths().getPathItems().values()) {
            path.getOperations()
                    .values()
                    .forEach(operation -> operation.getResponses().addAPIResponse("default", problem()));
        }
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("Any other problem, such as 406 for an Accept header that names nothing that is here")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
