package com.mercurious.travel.gateway.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of a field that is a text, such as a date or a time, all in its own place: beside a reference to the type of its text,
 * generators of clients lose or misread its default (Java's writes it without quotation marks).
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 4)
public class ScalarReferences implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<Schema.SchemaType> TEXT = List.of(Schema.SchemaType.STRING);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.values().forEach(schema -> {
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(field -> spellOut(field, schemas));
            }
        });
    }

    private static void spellOut(Schema field, Map<String, Schema> schemas) {
        if (field.getRef() == null || field.getType() == null) {
            return;
        }
        Schema target = schemas.get(field.getRef().substring(SCHEMAS.length()));
        if (TEXT.equals(target.getType()) && target.getEnumeration() == null) {
            field.setRef(null);
            if (field.getFormat() == null) {
                field.setFormat(target.getFormat());
            }
        }
    }
}
