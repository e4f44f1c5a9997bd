package com.mercurious.travel.gateway.access;

import com.mercurious.travel.gateway.http.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Declares of each operation below {@code /v1} which token it asks for, and what it answers without. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 3)
public class SecuredOperations implements OASFilter {
    private static final String SCHEME = "bearer";
    private static final String SECURED = "/v1/";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components.addSecurityScheme(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the issuer, for the audience of this API")));
        for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
            if (path.getKey().startsWith(SECURED)) {
                path.getValue().getOperations().forEach((method, operation) -> secure(method.name(), operation));
            }
        }
    }

    private static void secure(String method, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement()
                .addScheme(SCHEME, List.of(Scope.neededFor(method).text()))));
        operation
                .getResponses()
                .addAPIResponse("401", problem("There is no token, or it is not valid"))
                .addAPIResponse("403", problem("The token's scope is too small"));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .addHeader(
                        "WWW-Authenticate",
                        OASFactory.createHeader()
                                .description("What is wrong with the token (RFC 6750)")
                                .schema(OASFactory.createSchema()
                                        .addType(
                                                org.eclipse.microprofile.openapi.models.media.Schema.SchemaType
                                                        .STRING)))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
