package com.mercurious.travel.enrichment.provider.narrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;

/** Chat completions by OpenAI's protocol, which many services speak. */
@Path("/chat/completions")
public interface ChatClient {

    /** @param authorization {@code Bearer} and the key; null: the service wants none */
    @POST
    @Consumes("application/json")
    Response complete(@RestHeader("Authorization") String authorization, Request request);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            String model,
            List<Message> messages,
            double temperature,
            @JsonProperty("max_tokens") int maxTokens,
            @JsonProperty("response_format") Format format) {}

    /** @param role {@code system}, {@code user} or {@code assistant} */
    record Message(String role, String content) {}

    /** @param type {@code json_schema} */
    record Format(String type, @JsonProperty("json_schema") Schema schema) {}

    record Schema(String name, boolean strict, Map<String, Object> schema) {}

    record Response(List<Choice> choices) {}

    record Choice(Message message) {}
}
