using System.Text.Json;
using Dashboard.Api.Answers;
using Dashboard.Links;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dashboard.Api.Reference;

/// <summary>What the description says beyond what the endpoints say of themselves: how to sign in, the parameters, and examples.</summary>
internal static class ReadingDocument
{
    private const string Token = "token";
    private const string Json = "application/json";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => Paths.OfReadings.Contains("/" + endpoint.RelativePath, StringComparer.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Customer feedback on X",
                Version = "1",
                Description = "CSAT and NPS results as the pages show them. Every address takes the pages' filters; one that it does not "
                    + "take is refused. Sums have an ETag and Last-Modified; refusals are application/problem+json.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Token] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "An API token with reports.read, dsh_…: made under API tokens.",
                },
            };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ResponsesAnswer))
                ResponseExample.Describe(schema);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var path = "/" + context.Description.RelativePath;
            operation.Parameters = [.. ParameterDocs.Of(path)];
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
            if (AnswerExamples.Of(path) is { } example
                && operation.Responses?["200"].Content?.TryGetValue(Json, out var content) == true)
                content.Example = JsonSerializer.SerializeToNode(example, example.GetType(), ReadingJson.Options);
            return Task.CompletedTask;
        });
    }
}
