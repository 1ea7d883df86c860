using System.Text.Json;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Identity.BasicCredentials;
using Dashboard.Identity.Doors;
using Dashboard.Links;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Conversations;

/// <summary>Where the help desk reports closed conversations: who handled which case. Safe to repeat.</summary>
internal static class ConversationEndpoints
{
    public const string Section = DoorNames.Conversations;

    private const int LongestBody = 8 * 1024 * 1024;

    private static readonly JsonSerializerOptions Answer = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration) =>
        services.AddBasicDoor(configuration, Section);

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Paths.ClosedConversations, RecordAsync)
            .RequireBasicDoor(Section, TokenScopes.ReportConversations)
            .WithMetadata(new WatchedDoor(Section), new RequestSizeLimitAttribute(LongestBody))
            .DisableAntiforgery();
        endpoints.RefuseOtherMethods(Paths.ClosedConversations, HttpMethods.Post).WithMetadata(new WatchedDoor(Section));
        return endpoints;
    }

    private static async Task<IResult> RecordAsync(HttpRequest request, ConversationRecorder recorder, CancellationToken cancellationToken)
    {
        var (body, refusal) = await BodyAsync(request, cancellationToken);
        if (body is null)
            return refusal!;
        var (conversations, problem) = ConversationBatch.Read(body);
        if (conversations is null)
            return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        var result = await StorePatience.WithinAsync(
            StorePatience.OfSenders,
            token => recorder.RecordAsync(conversations, token),
            cancellationToken);
        return Results.Json(result, Answer);
    }

    private static async Task<(byte[]? Body, IResult? Refusal)> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellationToken);
            DoorNote.Of(request.HttpContext).Size = body.Length;
            return (body.ToArray(), null);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, Results.Problem(
                refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? "The body is larger than 8 MB."
                    : "The body did not come whole.",
                statusCode: refused.StatusCode));
        }
    }
}
