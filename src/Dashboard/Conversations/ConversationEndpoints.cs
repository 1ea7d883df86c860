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

    private const string DryRun = "dry_run";

    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<HookReports>().AddBasicDoor(configuration, Section);

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Paths.ClosedConversations, RecordClosedAsync);
        Map(endpoints, Paths.ReopenedConversations, RecordReopenedAsync);
        return endpoints.MapDeskHooks();
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Delegate record)
    {
        endpoints.MapPost(path, record)
            .RequireBasicDoor(Section, TokenScopes.ReportConversations)
            .WithMetadata(new WatchedDoor(Section), new RequestSizeLimitAttribute(LongestBody))
            .DisableAntiforgery();
        endpoints.RefuseOtherMethods(path, HttpMethods.Post).WithMetadata(new WatchedDoor(Section));
    }

    private static async Task<IResult> RecordClosedAsync(
        HttpRequest request, ConversationRecorder recorder, MissedClosings missed, CancellationToken cancellationToken)
    {
        if (!TryReadDryRun(request, out var isDry))
            return Results.Problem($"{DryRun} is neither true nor false.", statusCode: StatusCodes.Status400BadRequest);
        var (conversations, refusal) = await ReadAsync(request, ConversationJson.Read, cancellationToken);
        if (conversations is null)
            return refusal!;
        return isDry
            ? ReportAnswer.Of(await WithinAsync(token => missed.FindAsync(conversations, token), cancellationToken))
            : ReportAnswer.Of(await WithinAsync(token => recorder.RecordAsync(conversations, token), cancellationToken));
    }

    private static async Task<IResult> RecordReopenedAsync(
        HttpRequest request, ReopeningRecorder recorder, CancellationToken cancellationToken)
    {
        var (conversations, refusal) = await ReadAsync(request, ConversationJson.ReadReopened, cancellationToken);
        return conversations is null
            ? refusal!
            : ReportAnswer.Of(await WithinAsync(token => recorder.RecordAsync(conversations, token), cancellationToken));
    }

    private static Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        StorePatience.WithinAsync(StorePatience.OfSenders, work, cancellationToken);

    private static bool TryReadDryRun(HttpRequest request, out bool isDry)
    {
        isDry = false;
        return !request.Query.TryGetValue(DryRun, out var said) || bool.TryParse(said, out isDry);
    }

    private static async Task<(IReadOnlyList<T>? Conversations, IResult? Refusal)> ReadAsync<T>(
        HttpRequest request, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBodies.ReadAsync(request, "8 MB", cancellationToken);
        if (body is null)
            return (null, refusal);
        var (conversations, problem) = ConversationBatch.Read(body, read);
        return conversations is null
            ? (null, Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest))
            : (conversations, null);
    }
}
