using System.Globalization;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Limits;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Counts a call and says in the answer's headers where the account stands.</summary>
internal sealed class RateGate(RateLimiter limiter, RateLimitOptions limits, FaultPlan faults)
{
    /// <summary>Null when the call is within its limit.</summary>
    internal ApiError? Take(HttpContext http, AccessToken caller, RateRule? rule)
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

    /// <summary>Uses the window up, and refuses this call as the first one too many.</summary>
    internal ApiError? Exhaust(HttpContext http, AccessToken caller, RateRule rule)
    {
        limiter.Exhaust(rule, caller.UserId, (long)Math.Ceiling(faults.RateLimitedFor.TotalSeconds));
        return Take(http, caller, rule);
    }
}
