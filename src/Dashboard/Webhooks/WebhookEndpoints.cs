using Dashboard.Data.Access.Doors;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Sync;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Identity;
using Dashboard.Identity.BasicCredentials;
using Dashboard.Identity.Doors;
using Dashboard.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Dashboard.Webhooks;

/// <summary>
/// Where X pushes events to. Answers 200 once the event is on disk, since X counts nothing else as taken, and never asks X anything.
/// </summary>
internal static partial class WebhookEndpoints
{
    public const string Section = DoorNames.Webhooks;

    /// <summary>One event with the longest comment is far below this.</summary>
    private const int LongestBody = 64 * 1024;

    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>();
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(Section)).ValidateOnStart();
        return services.AddBasicDoor(configuration, Section);
    }

    /// <summary>Keeps strangers from the door; between routing and authentication.</summary>
    public static IApplicationBuilder UseWebhooks(this IApplicationBuilder app) => app.UseMiddleware<AllowedNetworks>();

    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Paths.FeedbackWebhook, ReceiveAsync)
            .RequireBasicDoor(Section, TokenScopes.PushWebhooks)
            .WithMetadata(new AllowedNetworks.Guarded(), new WatchedDoor(Section), new RequestSizeLimitAttribute(LongestBody))
            .DisableAntiforgery();
        endpoints.MapGet(Paths.FeedbackWebhook, ResponseCheck.Answer)
            .WithMetadata(new AllowedNetworks.Guarded(), new WatchedDoor(Section))
            .AllowAnonymous();
        endpoints.RefuseOtherMethods(Paths.FeedbackWebhook, HttpMethods.Post)
            .WithMetadata(new AllowedNetworks.Guarded(), new WatchedDoor(Section));
        return endpoints;
    }

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, FeedbackReceiver receiver, ILogger<FeedbackReceiver> log, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken);
            var note = DoorNote.Of(request.HttpContext);
            note.Size = body.Length;
            await receiver.ReceiveAsync(body.GetBuffer().AsMemory(0, (int)body.Length), cancellationToken);
            note.AccountUserId = DeliveredAccount.Of(body.GetBuffer().AsSpan(0, (int)body.Length));
            return Results.Ok();
        }
        catch (BadHttpRequestException refused)
        {
            // Too long, or cut off: the sender's fault, and no error of ours.
            return Results.StatusCode(refused.StatusCode);
        }
        catch (InboxUnavailableException unavailable)
        {
            Log.NotTaken(log, unavailable.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5002, LogLevel.Warning, "A webhook was not taken, and X was asked to send it again: {Reason}")]
        public static partial void NotTaken(ILogger logger, string reason);
    }
}
