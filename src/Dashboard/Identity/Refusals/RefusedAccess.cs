using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Identity.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace Dashboard.Identity.Refusals;

/// <summary>
/// Writes down that somebody who is signed in, or the program of a token, asked for what their role does not have: who, and which route,
/// never the address, whose query holds what people look for. Of one person and route it is written once a minute, however often they ask;
/// routes are few, so nobody can fill the log. Where it cannot be written, the refusal holds all the same, and the product's own log says
/// so.
/// </summary>
/// <param name="journal">The audit log.</param>
/// <param name="recent">What was written a moment ago.</param>
internal sealed partial class RefusedAccess(AuditJournal journal, RecentRefusals recent, ILogger<RefusedAccess> log)
{
    /// <summary>A request that was refused.</summary>
    public Task NoteAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "an address of no route";
        return NoteAsync(context.User, context.Request.Method, route, endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>() ?? []);
    }

    /// <summary>A page that was refused within one that is open.</summary>
    /// <param name="page">The page's component.</param>
    /// <param name="route">Its route, as it is declared.</param>
    public Task NoteAsync(ClaimsPrincipal who, Type page, string route)
    {
        var rules = page.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<IAuthorizeData>();
        return NoteAsync(who, HttpMethods.Get, route, rules);
    }

    /// <summary>The policy of an endpoint; null where it has none of a name.</summary>
    public static string? PolicyOf(Endpoint? endpoint) => endpoint
        ?.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Select(data => data.Policy)
        .FirstOrDefault(name => name is not null);

    /// <summary>A file that was not begun, since the same person has too many.</summary>
    public Task NoteTooManyAsync(HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "a file";
        return NoteAsync(context.User, AuditActions.DownloadRefused, route, PathOf(route) + ": too many");
    }

    private Task NoteAsync(ClaimsPrincipal who, string method, string route, IEnumerable<IAuthorizeData> rules)
    {
        var needed = rules.Select(rule => rule.Policy ?? rule.Roles?.Replace(",", " or ", StringComparison.Ordinal)).OfType<string>();
        var needs = needed.FirstOrDefault() is { } right ? $", which needs {right}" : "";
        return NoteAsync(who, AuditActions.AccessRefused, route, $"{method} {PathOf(route)}{needs}");
    }

    private async Task NoteAsync(ClaimsPrincipal who, string action, string route, string details)
    {
        if (ActorOf(who) is not { } actor || !recent.IsNew($"{actor.Id} {who.TokenId()} {action} {route}"))
            return;
        if (who.TokenId() is { } id)
            details += $", by the token {id}";
        try
        {
            // Whoever goes away at once has asked all the same.
            await StorePatience.WithinAsync(StorePatience.OfSenders, WriteAsync, CancellationToken.None);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            Log.NotRecorded(log, actor.Id, details, exception.Message);
        }

        async Task<bool> WriteAsync(CancellationToken cancel)
        {
            await journal.RecordAsync(actor, action, details, rows: null, cancel);
            return true;
        }
    }

    private static string PathOf(string route) => "/" + route.TrimStart('/');

    private static Actor? ActorOf(ClaimsPrincipal who)
    {
        if (who.Identity?.IsAuthenticated != true)
            return null;
        var name = who.Identity.Name ?? "unknown";
        if (who.UserId() is { Length: > 0 } user)
            return new Actor(user, name);
        return who.TokenId() is { } token ? new Actor($"token {token}", name) : null;
    }

    private static partial class Log
    {
        [LoggerMessage(5011, LogLevel.Warning, "That {Who} was refused {Route} could not be journaled: {Reason}")]
        public static partial void NotRecorded(ILogger logger, string who, string route, string reason);
    }
}
