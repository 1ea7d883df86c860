using System.Text.Json;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Identity.BasicCredentials;
using Dashboard.Links;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Conversations;

/// <summary>Where the help desk reports closed conversations: who handled which case. Safe to repeat.</summary>
internal static class ConversationEndpoints
{
    public const string Section = "Conversations";

    private const int LongestBody = 8 * 1024 * 1024;

    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration) =>
        services.AddBasicDoor(configuration, Section);

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Paths.ClosedConversations, RecordAsync)
            .RequireBasicDoor(Section)
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody))
            .DisableAntiforgery();
        return endpoints;
    }

    private static async Task<IResult> RecordAsync(HttpRequest request, ConversationRecorder recorder, CancellationToken cancellationToken)
    {
        var (batch, refusal) = await ReadAsync(request, cancellationToken);
        if (batch is null)
            return refusal!;
        var result = await recorder.RecordAsync(batch.Readable, cancellationToken);
        return Results.Json(batch.Answer(result), ConversationBatch.Json);
    }

    private static async Task<(ConversationBatch? Batch, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            var (batch, problem) = ConversationBatch.Read(body.RootElement);
            return batch is null ? Refusal(problem, StatusCodes.Status400BadRequest) : (batch, null);
        }
        catch (JsonException exception)
        {
            return Refusal($"The body is not JSON: {exception.Message}", StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return Refusal(refused.Message, refused.StatusCode);
        }
    }

    private static (ConversationBatch? Batch, IResult? Refusal) Refusal(string? problem, int status) =>
        (null, Results.Problem(problem, statusCode: status));
}
