using Dashboard.Data.Sync.Inbox;
using Dashboard.Identity.BasicCredentials;
using Dashboard.Links;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Webhooks;

/// <summary>Where X pushes events to. Answers 202 once the event is on disk, and never asks X anything.</summary>
internal static class WebhookEndpoints
{
    public const string Section = "Webhooks";

    /// <summary>One event with the longest comment is far below this.</summary>
    private const int LongestBody = 64 * 1024;

    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration) =>
        services.AddBasicDoor(configuration, Section);

    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Paths.FeedbackWebhook, ReceiveAsync)
            .RequireBasicDoor(Section)
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody))
            .DisableAntiforgery();
        return endpoints;
    }

    private static async Task<IResult> ReceiveAsync(HttpRequest request, FeedbackReceiver receiver, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken);
        }
        catch (BadHttpRequestException refused)
        {
            // Too long, or cut off: the sender's fault, and no error of ours.
            return Results.StatusCode(refused.StatusCode);
        }

        await receiver.ReceiveAsync(body.GetBuffer().AsMemory(0, (int)body.Length), cancellationToken);
        return Results.Accepted();
    }
}
