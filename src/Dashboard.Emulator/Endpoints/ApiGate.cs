using System.Globalization;
using Dashboard.Emulator.Limits;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary>What every call under /1.1/ passes, in this order: signature, suspension, allow-list, rate limit, and then its handler.</summary>
internal sealed class ApiGate(
    RequestVerifier verifier, TokenBook tokens, Users users, Consumer consumer, AllowList allowed, RateLimiter limiter, RateLimitOptions limits)
{
    /// <param name="rule">Null for the recipients' endpoints, which have neither allow-list nor limit.</param>
    /// <param name="handler">The endpoint.</param>
    internal RequestDelegate Guard(RateRule? rule, CallHandler handler) => async http =>
    {
        var request = await RequestReader.ReadAsync(http);
        await ReplyWriter.WriteAsync(http, Answer(http, request, rule, handler));
    };

    private Reply Answer(HttpContext http, SignedRequest request, RateRule? rule, CallHandler handler)
    {
        if (verifier.Verify(request, token => tokens.Find(token)?.Secret) is { } wrong)
            return Reply.Error(wrong);
        if (tokens.Find(request.OAuth!.Find("oauth_token")!) is not { } caller)
            return Reply.Error(ApiError.InvalidToken);
        if ((Refusal(caller, rule) ?? TakeRate(http, caller, rule)) is { } refused)
            return Reply.Error(refused);
        var id = http.Request.RouteValues["id"] as string ?? "";
        return handler(new Call(caller, new FormFields([.. request.Query, .. request.Form]), id));
    }

    private ApiError? Refusal(AccessToken caller, RateRule? rule)
    {
        if (users.IsSuspended(caller.UserId))
            return ApiError.Suspended;
        if (rule is null)
            return null;
        if (!allowed.AllowsApp(consumer.Key))
            return ApiError.AppNotAllowed;
        return allowed.AllowsHandle(caller.ScreenName) ? null : ApiError.HandleNotAllowed;
    }

    private ApiError? TakeRate(HttpContext http, AccessToken caller, RateRule? rule)
    {
        if (rule is null || !limits.Enabled)
            return null;
        var standing = limiter.Take(rule, caller.UserId);
        var headers = http.Response.Headers;
        headers["x-rate-limit-limit"] = standing.Limit.ToString(CultureInfo.InvariantCulture);
        headers["x-rate-limit-remaining"] = standing.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["x-rate-limit-reset"] = standing.ResetAt.ToString(CultureInfo.InvariantCulture);
        return standing.Refused ? ApiError.RateLimited : null;
    }
}
