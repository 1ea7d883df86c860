using System.Globalization;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store;
using Dashboard.Identity.Limits;

namespace Dashboard.Conversations;

/// <summary>What becomes of a report that came by a hook.</summary>
internal sealed class HookReports(
    ConversationRecorder closings, ReopeningRecorder reopenings, WrongCredentials wrong, TimeProvider clock)
{
    /// <summary>When it was signed; null where it is not signed with the hook's secret.</summary>
    public DateTimeOffset? Verify(OpenHook hook, IHeaderDictionary headers, byte[] body) =>
        HookSignature.Verify(hook.Format, hook.Secret.Reveal(), name => headers[name].ToString(), body, clock.GetUtcNow());

    public async Task<IResult> RefuseAsync(HttpContext context)
    {
        if (await wrong.CountAsync(context, ConversationEndpoints.Section) is not { } wait)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public async Task<IResult> TakeAsync(HookReport report, CancellationToken cancellationToken) => ReportAnswer.Of(report switch
    {
        { Closed: { } closed } => await WithinAsync(token => closings.RecordAsync([closed], token), cancellationToken),
        { Reopened: { } again } => await WithinAsync(token => reopenings.RecordAsync([again], token), cancellationToken),
        _ => new RecordResult(0, 0, []),
    });

    private static Task<RecordResult> WithinAsync(Func<CancellationToken, Task<RecordResult>> work, CancellationToken cancellationToken) =>
        StorePatience.WithinAsync(StorePatience.OfSenders, work, cancellationToken);
}
