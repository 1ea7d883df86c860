using System.Text.Json;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Identity.Doors;
using Dashboard.Links;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Conversations;

/// <summary>
/// Where help desks report by webhooks of their own form. Open to whoever signs with the hook's secret: an unknown hook, one that is
/// switched off and a wrong signature are answered alike.
/// </summary>
internal static class HookEndpoints
{
    private const int LongestBody = 1024 * 1024;
    private const string Path = Paths.DeskHooks + "/{hook:guid}";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static IEndpointRouteBuilder MapDeskHooks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, ReceiveAsync)
            .AllowAnonymous()
            .WithMetadata(new WatchedDoor(ConversationEndpoints.Section), new RequestSizeLimitAttribute(LongestBody))
            .DisableAntiforgery();
        endpoints.RefuseOtherMethods(Path, HttpMethods.Post).WithMetadata(new WatchedDoor(ConversationEndpoints.Section));
        return endpoints;
    }

    private static async Task<IResult> ReceiveAsync(
        Guid hook, HttpRequest request, DeskHookEditor hooks, HookReports reports, CancellationToken cancellationToken)
    {
        var note = DoorNote.Of(request.HttpContext);
        note.HasShownSignature = HookSignature.IsShown(name => request.Headers[name].ToString());
        var open = note.HasShownSignature
            ? await StorePatience.WithinAsync(StorePatience.OfSenders, token => hooks.OpenAsync(hook, token), cancellationToken)
            : null;
        if (open is null)
            return await reports.RefuseAsync(request.HttpContext);
        var (body, refusal) = await RequestBodies.ReadAsync(request, "1 MB", cancellationToken);
        if (body is null)
            return refusal!;
        if (reports.Verify(open, request.Headers, body) is not { } signedAt)
            return await reports.RefuseAsync(request.HttpContext);
        note.AccountUserId = open.AccountUserId;
        try
        {
            using var json = JsonDocument.Parse(body, Options);
            return json.RootElement.ValueKind is JsonValueKind.Object
                ? await reports.TakeAsync(HookReport.Read(open.Mapping, json.RootElement, signedAt, open.AccountUserId), cancellationToken)
                : NoObject();
        }
        catch (JsonException)
        {
            return NoObject();
        }
    }

    private static IResult NoObject() =>
        Results.Problem("The body is no JSON object of at most 64 levels.", statusCode: StatusCodes.Status400BadRequest);
}
