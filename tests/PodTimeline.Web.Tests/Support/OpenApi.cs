using System.Text.Json.Nodes;

namespace PodTimeline.Web.Tests.Support;

/// <summary>The published description of the API, and a check of values against its schemas.</summary>
internal sealed class OpenApi(JsonObject document)
{
    /// <summary>The document.</summary>
    public JsonObject Document => document;

    /// <summary>Asks an app for its description.</summary>
    public static async Task<OpenApi> OfAsync(WebApp app) =>
        new(JsonNode.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json"))!.AsObject());

    /// <summary>A schema by name.</summary>
    public JsonObject Schema(string name) => document["components"]!["schemas"]![name]!.AsObject();

    /// <summary>What is wrong with a value; empty when the schema describes it wholly.</summary>
    public List<string> Faults(JsonNode? value, string schema)
    {
        var faults = new List<string>();
        Check(value, Schema(schema), "$", faults);
        return faults;
    }

    private void Check(JsonNode? value, JsonObject schema, string path, List<string> faults)
    {
        if (schema["$ref"].Text() is { } reference)
        {
            Check(value, Schema(reference.Split('/')[^1]), path, faults);
            return;
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            CheckChoice(value, schema, choices, path, faults);
            return;
        }

        if (schema["type"] is { } type && !Types(type).Any(name => Is(value, name))) faults.Add($"{path} is no {type.ToJsonString()}");
        else if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value))) faults.Add($"{path} is not one of {words.ToJsonString()}");
        else if (value is JsonObject fields) CheckFields(fields, schema, path, faults);
        else if (value is JsonArray items && schema["items"] is JsonObject each)
            for (var i = 0; i < items.Count; i++) Check(items[i], each, $"{path}[{i}]", faults);
        else if (Is(value, "number")) CheckRange(value.Number(), schema, path, faults);
    }

    private void CheckChoice(JsonNode? value, JsonObject schema, JsonArray choices, string path, List<string> faults)
    {
        if (schema["discriminator"] is { } discriminator)
        {
            var word = value![discriminator["propertyName"].Text()!].Text()!;
            if (discriminator["mapping"]![word].Text() is { } reference) Check(value, Schema(reference.Split('/')[^1]), $"{path}({word})", faults);
            else faults.Add($"{path} has the unknown kind {word}");
            return;
        }

        var fitting = choices.Count(choice =>
        {
            var own = new List<string>();
            Check(value, choice!.AsObject(), path, own);
            return own.Count == 0;
        });
        if (fitting != 1) faults.Add($"{path} fits {fitting} of the choices");
    }

    private void CheckFields(JsonObject fields, JsonObject schema, string path, List<string> faults)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
            if (!fields.ContainsKey(name.Text()!)) faults.Add($"{path} lacks {name}");
        var known = schema["properties"]?.AsObject() ?? [];
        foreach (var (name, value) in fields)
        {
            if (known[name] is JsonObject field) Check(value, field, $"{path}.{name}", faults);
            else if (schema["additionalProperties"] is JsonObject other) Check(value, other, $"{path}.{name}", faults);
            else if (schema["additionalProperties"] is JsonValue closed && !closed.GetValue<bool>()) faults.Add($"{path} has the unknown field {name}");
        }
    }

    private static void CheckRange(double number, JsonObject schema, string path, List<string> faults)
    {
        if (schema["minimum"] is { } least && number < least.Number()) faults.Add($"{path} is less than {least}");
        if (schema["maximum"] is { } most && number > most.Number()) faults.Add($"{path} is more than {most}");
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(name => name.Text()!) : [type.Text()!];

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
        "integer" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && double.IsInteger(value.Number()),
        _ => throw new InvalidOperationException($"Unknown type {type}."),
    };
}
